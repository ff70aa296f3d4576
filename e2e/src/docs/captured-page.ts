import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const BLOCK = /(<!-- capture: ([\w-]+) -->\n\n```(?:text|json)\n)[\s\S]*?(\n```\n)/g;

/**
 * Holds the captures of a page of `docs/` against what was really said; `vitest -u` writes them
 * anew. Every capture on the page must have been made, and every one made must be on the page.
 */
export async function expectCapturedPage(
	name: string,
	captures: Readonly<Record<string, string>>,
): Promise<void> {
	const file = fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));
	const page = await readFile(file, "utf8");
	const named = [...page.matchAll(BLOCK)].map(([, , capture]) => capture);
	expect(named.toSorted()).toEqual(Object.keys(captures).toSorted());
	const filled = page.replaceAll(
		BLOCK,
		(_, begin: string, capture: string, end: string) => `${begin}${captures[capture]}${end}`,
	);
	await expect(filled).toMatchFileSnapshot(file);
}
