// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { judgedAs, SHELLS } from "./prefilter.fixture.ts";

describe("sed that runs a program is not ordinary", () => {
	const commands = [
		"sed -n 1euvgh sync",
		"sed -n '1e uvgh' sync",
		"sed -n '1 euvgh' sync",
		"sed -n '1;e uvgh' sync",
		"sed '1p;1e' sync",
		"sed -ne1e sync",
		"sed -n -e 1e sync",
		"sed -ee sync",
		"sed s/a/b/e sync",
		"sed 's|a|b|ge' sync",
		"sed -f sync sync",
		"ls;sed 1e sync",
		"find . -name x -exec sed 1e {} +",
		"ls | xargs sed 1e",
		"sed s/a/b/gpIe f",
		"sed s/a/b/we f",
		"sed s/a/b/e/ f",
		"sed sxaxbxe f",
		"sed -n sxaxbxpe f",
		"sed 'sbabcbe' f",
		"sed 's-a-b-e' f",
		"sed -s 's_a_b_e' f",
		"sed '$be' f",
		"sed -n '1-e' f",
		"sed -n '/a/,/b/p' f",
		"sed 'y/abc/xyz/;e' f",
		"sed 's/a/b/;e' f",
		"sed '/a/e' f",
		"sed '/a/s/b/c/e' f",
		"sed '/a/p;e' f",
		"sed 's/a/b\nc/\ne' f",
		"sed '1p\ne' f",
		"sed '1p'e f",
		"sed 1p'\ne' f",
		"sed '1p'\\;e f",
		'sed "1e" f',
		'sed "s/a/$x/" f',
		"sed $x f",
		"sed s/a/*/ f",
		"sed 1p -e e f",
		"sed 1p '-ee' f",
		"sed 1p \\-ee f",
		"sed 1p $x f",
		"sed 1p *",
		"sed -n 1p -ee f",
		"sed -ee f",
		"sed 5,1p -ne 1e f",
		"sed 1,5p -e 1e f",
		"sed --expression=e f",
		"sed -n 1p --expression=e f",
		"sed -nf s f",
		"sed -Ef s f",
		"sed -sf s",
		"sed 1p -f s",
		"sed -l5e f",
		"sed -E -i.bak -ne e f",
		"sed -n 1p x; sed 5p -e e f",
		"cat f | sed -e1e",
		"cat f | sed",
		"timeout 5 sed -nf s f",
		"find . -exec sed -nf s {} +",
		"find . -exec sed 1p {} + -exec sed 1e {} +",
		"ls | xargs sed -nf s",
		"ls | xargs sed -n 1p",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});
});

describe("sed that runs none is ordinary", () => {
	const commands = [
		"sed -n 1,200p e.ts",
		"sed -n '1,200p' src/entry.ts",
		'sed -n "1,200p" src/entry.ts',
		"sed -n '1,5p;$p' a.ts | sed 1d",
		"sed -i s/foo/bar/g a.ts",
		"sed -i 's/foo/bar/g' a.ts b.ts",
		"sed -E -n 's|^a e$|e b|gp' a.ts 2>/dev/null",
		"sed -n '/export function/p' a.ts",
		"sed -i '/debug/d' a.ts && sed -n 's#a#b#2p' a.ts",
		"find . -name '*.ts' -exec sed -i 's/a b/e/' {} +",
		"timeout 5 sed -n '1,5p' a.ts",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("slow", shell, commands)).toEqual([]);
	});
});
