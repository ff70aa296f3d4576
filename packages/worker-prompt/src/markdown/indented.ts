/** A block as part of a list item: every line moved behind the item's number. */
export function indented(block: string, blanks = 3): string {
	return block.replace(/^(?=.)/gm, " ".repeat(blanks));
}
