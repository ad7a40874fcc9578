/** Of answers of which one is given: 0, or less where one costs marks. */
export const lowestFraction = (answers: readonly { readonly fraction: number }[]): number =>
  Math.min(0, ...answers.map(({ fraction }) => fraction));
