/** Whether it is our own command, by its name or by its file. */
export function isOwnProgram(name: string | undefined): boolean {
	return name !== undefined && /^codex-workers(?:\.[cm]?[jt]s)?$/.test(name);
}
