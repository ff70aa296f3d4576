/** Whether an interpreter runs JavaScript or TypeScript. */
export function isJavaScript(interpreter: string): boolean {
	return /^(?:node|nodejs|bun|deno|tsx|ts-node|osascript)$/.test(interpreter);
}
