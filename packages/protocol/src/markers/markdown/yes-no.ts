/** A yes or no as the templates write it. */
export function yesNo(is: boolean): string {
	return is ? "YES" : "NO";
}
