// `npm start`. This file is kept in old syntax, so that an old Node gets as far as the line that says what is needed.
const needed = [20, 19];
const found = process.versions.node.split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error('Sreda needs Node.js ' + needed.join('.') + ' or later; this is ' + process.versions.node + '. See https://nodejs.org');
  process.exitCode = 2;
} else {
  import('./lib/launch.mjs').then(function (launcher) {
    return launcher.launch();
  });
}
