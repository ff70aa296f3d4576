/** Changes the first `"unaddressed": 0` and leaves the Markdown out, so that nothing contradicts it. */
export const counts = (to: string) => (honest: string) =>
	withoutMarkdown(honest).replace('"unaddressed": 0', to);
const withoutMarkdown = (honest: string) =>
	honest.replace(/(\n```\n)[\s\S]*(\n<!-- REVIEW:END)/, "$1$2");
