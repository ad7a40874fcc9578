export type Drawn = { readonly mathMl: string } | { readonly fault: string };

/** TeX as MathML, as the server will draw it; the fault in TeX's own words. The drawing itself is fetched at the first formula. */
export async function drawFormula(tex: string, displayMode: boolean): Promise<Drawn> {
  const { default: temml } = await import('temml');
  try {
    return { mathMl: temml.renderToString(tex, { displayMode, throwOnError: true, trust: false }) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : '' };
  }
}
