const VI = /^(?:g?n?vim?|ex|r?view|vimdiff|editor|sensible-editor)$/;

/** Whether a program is vi, by one of the names under which it is started. */
export function isVi(name: string): boolean {
	return VI.test(name);
}
