/** Where those who may see a question in its bank get a file of its present version. */
export const fileAddress = (questionId: string, path: string): string =>
  `/api/v1/questions/questions/${questionId}/file?path=${encodeURIComponent(path)}`;
