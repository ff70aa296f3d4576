/** The names under which vi is started. */
export const VI = /^(?:g?n?vim?|ex|r?view|vimdiff|editor|sensible-editor)$/;

/** Whether a program is vi, by its name. */
export function isVi(name: string): boolean {
	return VI.test(name);
}
