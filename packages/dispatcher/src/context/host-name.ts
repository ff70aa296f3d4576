/** A machine's name as it may stand in a claim: letters, digits, `_`, `.` and `-`, never empty. */
export function hostName(name: string): string {
	const clean = name.replace(/[^\w.-]/g, "-").slice(0, 255);
	return clean === "" ? "unknown" : clean;
}
