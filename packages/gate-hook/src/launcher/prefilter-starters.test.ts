import { describe, expect, test } from "vitest";
import { bash, isDenied, judgedAs, SHELLS } from "./prefilter.fixture.ts";

/** Programs that run what stands behind them, wherever on the line of a runner they are. */
const STARTERS =
	`ash awk bash bun busybox command concurrently crystal csh curl dash deno elixir emacs env eval ex exec
expect fd find fish flock gawk ghc ghci git groovy guile http https hyperfine iex irb jruby jshell julia ksh ksh93 lua
luajit mawk mksh nice node nodejs nohup nvi nvim osascript osh parallel perl php posh pry pypy python R raku rbash
Rscript ruby runuser scala screen script sh ssh su sudo swift tclsh tcsh timeout tmux ts-node tsx vi vim watch wget
xargs xh xhs yash zsh`.split(/\s+/);

/** Other names under which the gate program takes a word for the same program. */
const FORMS: readonly ((name: string) => string)[] = [
	(name) => name,
	(name) => `/usr/bin/${name}`,
	(name) => `-${name}`,
	(name) => `=${name}`,
	(name) => `${name}5`,
	(name) => `${name}-5.2`,
	(name) => `${name}.exe`,
	(name) => `-${name}3.CMD`,
];

describe("a program that runs its arguments is not ordinary behind one that may run it:", () => {
	const commands = FORMS.flatMap((form) =>
		STARTERS.map((name) => `npx next builddu ${form(name)} x.sh 2>&1 | rg --files`),
	);

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});

	test("it could open a pull request there", () => {
		expect(isDenied(bash("npx next builddu -sh x.sh 2>&1 | rg --files"))).toBe(true);
	});
});
