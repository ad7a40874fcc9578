// Before the first paint: the language and the look that this person chose last time.
try {
  var attributes = JSON.parse(localStorage.getItem('sreda.html') || '{}');
  for (var name in attributes) document.documentElement.setAttribute(name, attributes[name]);
} catch {
  // No storage: the defaults of the page.
}
