import type { StraightLineLanguage } from "./straight-line.ts";

/**
 * What a function does with its arguments. script: runs the text with `sh`. words: starts the program with the list, or
 * with the arguments. either: one text is a script, several are words. spawn: a list, or a script with the option
 * `shell`. replace: the program, then the list with its own name. print: prints. module: names a module.
 */
export interface KnownFunction {
	readonly does: "script" | "words" | "either" | "spawn" | "replace" | "print" | "module";
	/** Whether the program keeps the output. */
	readonly isCaptured?: boolean;
	/** What is printed behind each argument, and behind the last one. */
	readonly separator?: string;
	readonly end?: string;
	/** Whether it can be called without parentheses. */
	readonly isBare?: boolean;
}

const SCRIPT: KnownFunction = { does: "script" };
const READ_SCRIPT: KnownFunction = { does: "script", isCaptured: true };
const SPAWN: KnownFunction = { does: "spawn" };
const READ_SPAWN: KnownFunction = { does: "spawn", isCaptured: true };
const WORDS: KnownFunction = { does: "words" };
const READ_WORDS: KnownFunction = { does: "words", isCaptured: true };
const EITHER: KnownFunction = { does: "either", isBare: true };
const LINE: KnownFunction = { does: "print", separator: " ", end: "\n" };
const PLAIN: KnownFunction = { does: "print", isBare: true };

const FUNCTIONS: Readonly<Record<StraightLineLanguage, Readonly<Record<string, KnownFunction>>>> = {
	python: {
		__import__: { does: "module" },
		"importlib.import_module": { does: "module" },
		print: LINE,
		"sys.stdout.write": { does: "print" },
		"os.system": SCRIPT,
		"os.popen": READ_SCRIPT,
		"os.execvp": { does: "replace" },
		"os.execv": { does: "replace" },
		"subprocess.run": SPAWN,
		"subprocess.call": SPAWN,
		"subprocess.check_call": SPAWN,
		"subprocess.Popen": SPAWN,
		"subprocess.check_output": READ_SPAWN,
		"subprocess.getoutput": READ_SCRIPT,
		"subprocess.getstatusoutput": READ_SCRIPT,
	},
	javascript: {
		require: { does: "module" },
		"console.log": LINE,
		"process.stdout.write": { does: "print" },
		"child_process.exec": READ_SCRIPT,
		"child_process.execSync": READ_SCRIPT,
		"child_process.execFile": READ_WORDS,
		"child_process.execFileSync": READ_WORDS,
		"child_process.spawn": WORDS,
		"child_process.spawnSync": WORDS,
	},
	perl: {
		system: EITHER,
		exec: EITHER,
		print: PLAIN,
		say: { does: "print", end: "\n", isBare: true },
	},
	ruby: {
		system: EITHER,
		exec: EITHER,
		spawn: EITHER,
		print: PLAIN,
		puts: { does: "print", separator: "\n", end: "\n", isBare: true },
		p: { does: "print", separator: "\n", end: "\n", isBare: true },
	},
	php: {
		system: SCRIPT,
		passthru: SCRIPT,
		exec: READ_SCRIPT,
		shell_exec: READ_SCRIPT,
		popen: READ_SCRIPT,
		echo: PLAIN,
		print: PLAIN,
	},
	lua: {
		"os.execute": SCRIPT,
		"io.popen": READ_SCRIPT,
		"io.write": { does: "print" },
		print: { does: "print", separator: "\t", end: "\n" },
	},
	awk: { system: SCRIPT },
};

/** What a function of a language does; undefined for all but the plain ones that start programs or print. */
export function knownFunction(
	name: string,
	language: StraightLineLanguage,
): KnownFunction | undefined {
	const table = FUNCTIONS[language];
	return Object.hasOwn(table, name) ? table[name] : undefined;
}

const MODULES: Readonly<Partial<Record<StraightLineLanguage, RegExp>>> = {
	python: /^(?:os|sys|subprocess|shlex|json|re|time|pathlib|shutil|importlib)$/,
	javascript: /^(?:node:)?(?:child_process|fs|os|path|process|util)$/,
	perl: /^(?:strict|warnings|utf8|feature)$/,
	ruby: /^(?:English|json|open3|shellwords)$/,
};

/** The name of a module of the language itself; undefined for any other. */
export function moduleNamed(name: string, language: StraightLineLanguage): string | undefined {
	return MODULES[language]?.test(name) === true ? name.replace(/^node:/, "") : undefined;
}

const HARMLESS_OPTION =
	/^(?:check|capture_output|text|stdout|stderr|encoding|stdio|universal_newlines|timeout|close_fds|bufsize|windowsHide|maxBuffer|flush)$/;

/** Whether an option of a call does not change which command is run. */
export function isHarmlessOption(name: string): boolean {
	return HARMLESS_OPTION.test(name);
}
