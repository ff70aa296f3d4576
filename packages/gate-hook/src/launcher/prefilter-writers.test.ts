import { describe, expect, test } from "vitest";
import { bash, isDenied, judgedAs, SHELLS } from "./prefilter.fixture.ts";

/** Make a makefile of a text that stands on the line, and run it. */
const MAKEFILES = `
; uniq a.txt Makefile; make
; sort -o Makefile a.txt; make
; sort a.txt -o Makefile; make
; shuf -o Makefile a.txt; make
&& uniq a.txt makefile && make
; iconv -o Makefile a.txt; make
&& sort -o makefile a.txt && make
&& sort a.txt -o makefile && make
&& shuf -o makefile a.txt && make
&& iconv -o makefile a.txt && make
; cat a.txt | uniq - Makefile; make
; shuf a.txt --output=Makefile; make
; cat a.txt | sort -o Makefile; make
&& cat a.txt | uniq - makefile && make
; expand a.txt | sort -o Makefile; make
; rg -l x; sort -o Makefile a.txt; make
&& shuf a.txt --output=makefile && make
&& cat a.txt | sort -o makefile && make
; timeout 5 sort -o Makefile a.txt; make
; awk '{print > f}' f=Makefile a.txt; make
&& expand a.txt | sort -o makefile && make
&& timeout 5 sort -o makefile a.txt && make
; awk -v f=Makefile '{print > f}' a.txt; make
; date -r a.txt; sort -o Makefile a.txt; make
&& awk '{print > f}' f=makefile a.txt && make
; awk '{print > ARGV[2]}' a.txt Makefile; make
&& awk -v f=makefile '{print > f}' a.txt && make
; git config --list; sort -o Makefile a.txt; make
&& awk '{print > ARGV[2]}' a.txt makefile && make
&& date -r a.txt && sort -o makefile a.txt && make
&& git config --list && sort -o makefile a.txt && make
; git init -q; git add a.txt; git mv a.txt Makefile; make
; tar cf b.tar a.txt; tar xf b.tar; sort -o Makefile a.txt; make
&& git init -q && git add a.txt && git mv a.txt makefile && make
; git init -q; git add a.txt; git mv a.txt b; git mv b Makefile; make
&& tar cf b.tar a.txt && tar xf b.tar && sort -o makefile a.txt && make
; git init -q; git worktree list; git add -A; git mv a.txt Makefile; make
&& git init -q && git add a.txt && git mv a.txt b && git mv b makefile && make
; git init -q; git add a.txt; git stash; git stash pop; git mv a.txt Makefile; make
&& git init -q && git worktree list && git add -A && git mv a.txt makefile && make
; git init -q; git add a.txt; git commit -q -m x; git checkout HEAD a.txt; git mv a.txt Makefile; make
`;

/** Make a setting of git of it, which names a program. */
const SETTINGS = `
; uniq a.txt ~/.gitconfig; git init -q; git status
; sort -o ~/.gitconfig a.txt; git init -q; git status
; sort a.txt -o ~/.gitconfig; git init -q; git status
; shuf -o ~/.gitconfig a.txt; git init -q; git status
; iconv -o ~/.gitconfig a.txt; git init -q; git status
; cat a.txt | uniq - ~/.gitconfig; git init -q; git status
; cat a.txt | sort -o ~/.gitconfig; git init -q; git status
; expand a.txt | sort -o ~/.gitconfig; git init -q; git status
; rg -l x; sort -o ~/.gitconfig a.txt; git init -q; git status
; timeout 5 sort -o ~/.gitconfig a.txt; git init -q; git status
; git init -q; cd .git; uniq ../a.txt config; cd ..; git status
; awk '{print > f}' f=~/.gitconfig a.txt; git init -q; git status
; jq -R . a.txt; uniq a.txt ~/.gitconfig; git init -q; git status
; git init -q; cd .git; sort -o config ../a.txt; git -C .. status
; awk -v f=~/.gitconfig '{print > f}' a.txt; git init -q; git status
; date -r a.txt; sort -o ~/.gitconfig a.txt; git init -q; git status
; awk '{print > ARGV[2]}' a.txt ~/.gitconfig; git init -q; git status
; git config --list; sort -o ~/.gitconfig a.txt; git init -q; git status
; tar cf b.tar a.txt; tar xf b.tar; sort -o ~/.gitconfig a.txt; git init -q; git status
; git init -q; git add a.txt; git mv a.txt b.txt; sort -o ~/.gitconfig b.txt; git status
; git init -q; git add a.txt; git mv a.txt b; git mv b b.txt; sort -o ~/.gitconfig b.txt; git status
; git init -q; git worktree list; git add -A; git mv a.txt b.txt; sort -o ~/.gitconfig b.txt; git status
; git init -q; git add a.txt; git stash; git stash pop; git mv a.txt b.txt; sort -o ~/.gitconfig b.txt; git status
; git init -q; git add a.txt; git commit -q -m x; git checkout HEAD a.txt; git mv a.txt b.txt; sort -o ~/.gitconfig b.txt; git status
`;

const rows = (text: string) => text.trim().split("\n");

const WRITTEN_AND_RUN: readonly string[] = [
	...rows(MAKEFILES).map((rest) => withText("all:;g_h p_r create", rest)),
	...rows(SETTINGS).map((rest) => withText("[core]fsmonitor=g_h p_r create", rest)),
];

/** The text in a file that no program runs by its name. */
function withText(text: string, rest: string): string {
	return `echo '${text}' | sed s/_//g > a.txt${rest.startsWith(";") ? "" : " "}${rest}`;
}

describe("what is written on a line and run behind it is not ordinary:", () => {
	const relatives = [
		"sed -i s/_//g Makefile; make",
		"echo x | tee a.txt; make",
		"echo x > a.txt; npm test",
		"echo x > a.txt; git status",
		"sort -o config a.txt; git status",
		"npm test > out.txt 2>&1; tail out.txt",
		"npm test 2>&1 | tee out.log | tail -5",
		"for f in *.txt; do sort $f; done; git status",
		"sort -to -no Makefile a.txt; make",
		"sort a.txt *.c; make",
		"sort '-o' Makefile a.txt; make",
		"sort --o=Makefile a.txt; make",
		"uniq -- -a -b; make",
		"xxd -r a.txt Makefile; make",
		"base64 -i a.txt -o Makefile; make",
		"tree -o Makefile; make",
		"yq -i .a a.txt; npm test",
		"curl -o Makefile file:///a.txt; make",
		"git checkout HEAD~1 -- a.txt; make",
		"pytest --junitxml=Makefile 'all:;g_h p_r create'; make",
		"npx eslint -o .husky/pre-push a.js; git push",
		"npx tsc --outFile Makefile a.ts && make",
		"git apply a.patch && npm test",
		"git mv a.txt .husky/pre-push; git push",
		"sort -o ~/.gitconfig a.txt",
		"sort -o ~/.g?tconfig a.txt",
		"sort -o .[g]itmodules a.txt",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(WRITTEN_AND_RUN).toHaveLength(65);
		expect(judgedAs("fast", shell, [...WRITTEN_AND_RUN, ...relatives])).toEqual([]);
	});

	test("some of it opens a pull request for sure", () => {
		expect(WRITTEN_AND_RUN.filter((command) => isDenied(bash(command)))).not.toEqual([]);
	});
});

describe("what only reads beside a runner, or writes beside none, is ordinary:", () => {
	const commands = [
		"npm test 2>&1 | sort -rn | uniq -c | head",
		"make build > /dev/null 2>&1 && git status",
		"git diff --name-only | sort -u",
		"sort -t, -k2,2n a.csv && cargo test",
		"rm -rf dist && mkdir -p dist && npm run build",
		"git add -A && npm test && git push",
		"cmake --build build && ctest --test-dir build --output-on-failure",
		"npx prettier --write . && npm test",
		"npx eslint -o report.json src",
		"git stash && git pull --rebase && git stash pop",
		"git mv src/a.ts src/b.ts && git commit -m 'move it'",
		"sort -u words.txt > unique.txt; uniq unique.txt twice.txt",
		"awk '{print $1}' a.log > b.txt; tail b.txt",
		"sed -i 's/a/b/' src/hooks/x.ts",
		"echo dist >> .gitignore; cat .gitignore",
		"tar xzf a.tgz && curl -s http://localhost:3000/health",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("slow", shell, commands)).toEqual([]);
	});
});
