/** Modules and programs in the languages of interpreters, and the scripts of a package. */
const MODULE = /\.(?:[cm]?[jt]sx?|py|pth|p[lmh]|rb|rake|t)$|(?:^|\/)package\.json$/;
const MAKEFILE = /(?:^|\/)(?:(?:GNU|BSD)?makefile|[\w.-]+\.mk)$/i;
/** Read by people, whatever program shows or checks them. */
const DOCUMENT = /\.(?:mdx?|markdown|rst|adoc|html?|s?css|[ct]sv|svg|patch|diff|snap)$/i;
/** What else no program runs by itself: a script may still be given under such a name. */
const PASSED_OVER = /\.(?:log|out|txt|lock)$|(?:^|\/)(?:\.github|\.changeset)\/|^\/dev\//i;
const ARCHIVE = /\.(?:tar|t?gz|bz2|xz|zst|zip|7z|jar|db|sqlite3?|png|jpe?g|gif|pdf)$/i;
const MEANT = /(?:^|\/)CMakeLists\.txt$/;
const NOTHING = /(?!)/;
/** The programs that a compiler starts, wherever it is told to look for them. */
const TOOL = /(?:^|\/)(?:[\w.]+-)*(?:as|cc1\w*|collect2|cpp|ld|ld\.\w+|lto\S*|f951|ar|nm|ranlib)$/;
const COMPILER =
	/^(?:[\w.]+-)*(?:cc|c\+\+|c99|cpp|gcc|g\+\+|clang|clang\+\+|gfortran|gcov|rustc|cargo|go|ld|make)$/;

const vim = /(?:^|\/)(?:[._]?g?n?vimrc|\.exrc|init\.(?:vim|lua))$|\.vim$/;
const ssh = /(?:^|\/)\.ssh\/[\w.]*config$/;
const gdb = /(?:^|\/)\.?gdbinit$/;

const PACKAGE_RUNNER =
	/^(?:npm|npx|pnpm|pnpx|yarn|bunx|vite|vitest|jest|mocha|pytest|prove|nyc|c8|cypress)$/;
/** Programs that only read the files which their arguments name. */
const CHECKER =
	/^(?:biome|black|clang-format|codespell|cspell|eslint|flake8|gofmt|isort|markdownlint\S*|mypy|pandoc|prettier|pylint|pyright|ruff|rustfmt|stylelint|tsc|vale|yamllint|actionlint|hadolint)$/;

/** Whether a program runs no file that its arguments name, or only in ways that are looked at elsewhere. */
export function readsOnly(program: string): boolean {
	return CHECKER.test(program) || PACKAGE_RUNNER.test(program);
}

/** Whether people read such a file, whatever program is given it. */
export function isDocument(path: string): boolean {
	return DOCUMENT.test(path);
}

/** Whether a program runs what it reads, or makes a program out of it. */
export function readsPrograms(program: string): boolean {
	return /^(?:crontab|cc|c\+\+|c99|gcc|g\+\+|clang|clang\+\+|tcc|rustc|gfortran|gccgo|gnat|ldc2|zig)(?:-[\d.]+)?$/.test(
		program,
	);
}

/** What the programs load by themselves that do not load everything. The first row that fits counts. */
const LOADS: readonly (readonly [program: RegExp, files: RegExp])[] = [
	[PACKAGE_RUNNER, MODULE],
	[/^(?:[gn]?vim?|ex|r?view|vimdiff|gvim)$/, vim],
	[/^emacs/, /(?:^|\/)(?:\.emacs|init\.el)$|\.el$/],
	[/^(?:python|pypy|node|nodejs|bun|deno|tsx|ts-node|j?ruby|perl)[\d.]*$/, MODULE],
	[/^(?:[gmn]?awk|php|lua|luajit|R|Rscript|julia|guile|tclsh|expect|osascript)[\d.]*$/, MODULE],
	[/^(?:ssh|scp|sftp|rsync)$/, ssh],
	[/^gdb$/, gdb],
	[/^sqlite3$/, /(?:^|\/)\.sqliterc$/],
	[/^psql$/, /(?:^|\/)\.psqlrc$/],
	[/^mysql$/, /(?:^|\/)\.my\.cnf$/],
	[/^(?:apply_?patch|ed|man|tar)$/, NOTHING],
	[/^run-parts$/, /^/],
	[CHECKER, /(?:^|\/)\.?[\w-]*(?:config|rc)\.[cm]?[jt]s$/],
];

/** Whether a program may run what such a file holds, without its name on the line. */
export function loads(program: string, path: string): boolean {
	if (COMPILER.test(program) && TOOL.test(path)) return true;
	if (/^(?:[gb]|bsd|re|color)?make$/.test(program)) return MAKEFILE.test(path);
	const files = LOADS.find(([name]) => name.test(program))?.[1];
	return files?.test(path) ?? isLoadable(path);
}

/** The names by which programs find their settings and scripts: with an ending, a dot in front, `Rakefile`, `SConstruct`. */
const SETTING =
	/(?:^|\/)(?:\.[^/]*(?:rc|config|init|env|file)|[^/]+\.\w+|[^/]*file|SConstruct|wscript|BUILD|WORKSPACE)$/i;

/** Whether a file is no document, and not found by its name alone. */
function isLoadable(path: string): boolean {
	if (MEANT.test(path)) return true;
	return SETTING.test(path) && ![DOCUMENT, PASSED_OVER, ARCHIVE].some((kind) => kind.test(path));
}
