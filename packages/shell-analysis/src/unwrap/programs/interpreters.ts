import { VI } from "../../effects/interpreter/is-vi.ts";

/** How an interpreter takes a program on its command line. */
export interface Interpreter {
	readonly name: RegExp;
	/** Options whose value is the program. */
	readonly code: string;
	/** Options whose value is the file with the program. */
	readonly file?: string;
	/** Options whose value is a module, or an expression behind its name. */
	readonly module?: string;
	/** Other options with a value. */
	readonly other: string;
	/** Whether the first operand is the program, or a file with it. */
	readonly operand: "code" | "file";
}

const INTERPRETERS: readonly Interpreter[] = [
	{
		name: /^(?:python|pypy)[\d.]*$/,
		code: "-c",
		other: "-W -X --check-hash-based-pycs",
		operand: "file",
	},
	{
		name: /^(?:node|nodejs|bun|tsx|ts-node|deno)$/,
		code: "-e --eval -p --print",
		other: "-r --require --import --loader --experimental-loader -C --conditions --env-file",
		operand: "file",
	},
	{ name: /^j?ruby[\d.]*$/, code: "-e", other: "-r -I -E -C", operand: "file" },
	{ name: /^(?:perl[\d.]*|raku)$/, code: "-e -E", module: "-M -m", other: "-I", operand: "file" },
	{ name: /^php[\d.]*$/, code: "-r --run -B -R -E", other: "-c -d -z -S -t", operand: "file" },
	{ name: /^(?:lua|luajit)[\d.]*$/, code: "-e", other: "-l", operand: "file" },
	{
		name: /^(?:[gmn]?awk|busybox-awk)$/,
		code: "-e --source",
		file: "-f --file -E --exec",
		other: "-F -v -i -l -W",
		operand: "code",
	},
	{ name: /^(?:osascript)$/, code: "-e", other: "-l -s", operand: "file" },
	{ name: /^(?:expect|tclsh[\d.]*)$/, code: "-c", file: "-f -b", other: "", operand: "file" },
	{
		name: /^(?:emacs|emacsclient)$/,
		code: "--eval -eval -e --execute",
		other: "-l -f",
		operand: "file",
	},
	{
		name: VI,
		code: "-c --cmd",
		other: "-u -S -w",
		operand: "file",
	},
	{
		name: /^(?:Rscript|R|julia|elixir|iex|groovy|scala|swift|crystal|ghc|ghci|guile|irb|pry|jshell)$/,
		code: "-e --eval --execute",
		other: "-l -L",
		operand: "file",
	},
];

/** The interpreter that a program name stands for; undefined for any other program. */
export function interpreterNamed(name: string): Interpreter | undefined {
	return INTERPRETERS.find((interpreter) => interpreter.name.test(name));
}
