const BLOCK =
	/(?<begin><!-- generated: (?<name>[a-z-]+) -->\n)(?<old>[\s\S]*?)(?<end><!-- end generated -->)/g;

/** Writes each generated block of a page anew. Throws an Error for a block that nothing makes. */
export function fillBlocks(page: string, blocks: Readonly<Record<string, () => string>>): string {
	return page.replace(BLOCK, (_, begin: string, name: string, _old: string, end: string) => {
		const make = blocks[name];
		if (make === undefined) throw new Error(`Nothing makes the block "${name}".`);
		return `${begin}\n${make()}\n\n${end}`;
	});
}
