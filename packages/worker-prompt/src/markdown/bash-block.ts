/** Lines of bash as a fenced code block. */
export function bashBlock(lines: string): string {
	return ["```bash", lines, "```"].join("\n");
}
