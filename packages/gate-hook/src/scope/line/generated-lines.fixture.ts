import fc from "fast-check";

const READING = [
	"cat a",
	"ls -la",
	"git log --oneline -3",
	"git diff HEAD~1 -- src",
	"grep -n x a",
	"rg -l x",
	"sed -n 1,5p a",
	"find . -name '*.ts'",
	"echo 'a > b; rm c'",
	'printf "%s\\n" "$HOME"',
	"head -n 3 a 2>/dev/null",
	"awk '{print $1}' a",
	"sort -u a",
	"wc -l a 2>&1",
	"jq . a",
	// Not `true`: after `true ||` nothing runs, and so nothing writes.
	"test -f a",
];

/** Each writes, runs something else, or may. */
const WRITING = [
	"rm a",
	"touch b",
	"mv a b",
	"cp a b",
	"mkdir b",
	"ln -s a b",
	"chmod 600 a",
	"tee b",
	"dd of=b",
	"truncate -s 0 a",
	"cat a > b",
	"echo x >> a",
	": > a",
	"cat a 2> b",
	"cat a &> b",
	"cat a >| b",
	"cat 1<> b",
	"cat a > $b",
	"sed -i s/a/b/ a",
	"sed -n 'w b' a",
	"sed 's/x/y/w b' a",
	"sort -o b a",
	"sort --output=b a",
	"uniq a b",
	"find . -delete",
	"find . -exec rm {} +",
	"find . -fprint b",
	"awk '{print > \"b\"}' a",
	"awk 'BEGIN{system(\"touch b\")}'",
	"git commit -m x",
	"git add a",
	"git checkout -- a",
	"git log --output=b",
	"git branch b",
	"git tag b",
	"git stash",
	"git -c alias.x='!touch b' x",
	"git grep -O x",
	"gh pr create --fill",
	"gh issue comment 1 -b x",
	"gh api repos/a/b/issues -f title=x",
	"codex-workers report complete",
	"curl -o b https://example.com",
	'python3 -c \'open("b", "w")\'',
	"node b.js",
	"npm test",
	"make",
	"./b.sh",
	"patch -p1",
	"apply_patch x",
	"tar -xf a",
	"xxd -r a b",
	"rg --pre ./b x",
	"fd -x rm",
	"tree -o b",
	"PATH=. ls",
	"LD_PRELOAD=./b ls",
	"eval 'touch b'",
	"exec touch b",
	"source b",
	"alias ls='touch b'",
	"trap 'touch b' EXIT",
	"$unknown b",
	'"$unknown" b',
	"printf -v 'x[$(touch b)]' y",
	"test -v 'x[$(touch b)]'",
	"echo $((unknown))",
	"echo a[$(touch b)]",
	"echo {1..$(touch b)}",
	"printf %n PATH",
];

type Form = (first: string, second: string) => string;

/** What may stand around two commands without changing what they do. */
const JOINED: readonly Form[] = [
	(a, b) => `${a}; ${b}`,
	(a, b) => `${a} && ${b}`,
	(a, b) => `${a} || ${b}`,
	(a, b) => `${a} | ${b}`,
	(a, b) => `${a} & ${b}`,
	(a, b) => `${a}\n${b}`,
	(a, b) => `if ${a}; then ${b}; fi`,
	(a, b) => `if ${a}; then true; else ${b}; fi`,
	(a, b) => `while ${a}; do ${b}; done`,
	(a, b) => `until ${b}; do ${a}; done`,
	(a, b) => `for x in 1 2; do ${a}; ${b}; done`,
	(a, b) => `case $USER in y) ${a};; *) ${b};; esac`,
	(a, b) => `( ${a}; ${b})`,
	(a, b) => `{ ${a}; ${b}; }`,
	(a, b) => `! ${a}; ${b}`,
	(a, b) => `time ${a}; ${b}`,
	(a, b) => `( f() { ${b}; }; ${a}; f )`,
	(a, b) => `cat <( ${a}) <( ${b})`,
	(a, b) => `echo "$( ${a})" $( ${b})`,
	(a, b) => `x=$( ${a}; ${b}); ${a}`,
	(a, b) => `cat <<EOF\n$( ${a})$( ${b})\nEOF`,
	(a, b) => `${a} <<< "$( ${b})"`,
];

/** How a command may be hidden. */
const HIDDEN: readonly ((line: string) => string)[] = [
	(line) => line,
	(line) => `bash -c ${quoted(line)}`,
	(line) => `eval ${quoted(line)}`,
	(line) => `timeout 5 ${line}`,
	(line) => `nice ${line}`,
	(line) => `env ${line}`,
	(line) => `command ${line}`,
	(line) => `sudo ${line}`,
	(line) => `nohup ${line}`,
	(line) => `echo ${quoted(line)} | sh`,
	(line) => `sh <<'EOF'\n${line}\nEOF`,
	(line) => `source <(echo ${quoted(line)})`,
	(line) => `git ls-files | xargs ${line}`,
	(line) => `git ls-files | xargs -I{} ${line}`,
	(line) => `find . -exec ${line} ';'`,
	(line) => (isWords(line) ? `x=${quoted(line)}; $x` : line),
	(line) => `x=${quoted(line)}; eval "$x"`,
	(line) => (isWords(line) ? `$(echo ${quoted(line)})` : line),
	(line) => `${line} # and no more`,
	(line) => `  \\\n ${line}`,
];

const quoted = (line: string) => `'${line.replaceAll("'", `'\\''`)}'`;

/** What means the same as the value of a variable. */
const isWords = (line: string) => /^[\w ./+-]+$/.test(line);

/** Lines of commands that all read. */
export const readingLines = fc.letrec<{ line: string }>((tie) => ({
	line: fc.oneof(
		{ maxDepth: 3 },
		fc.constantFrom(...READING),
		fc
			.tuple(fc.constantFrom(...JOINED), tie("line"), tie("line"))
			.map(([form, first, second]) => join(form, first, second)),
	),
})).line;

/** Lines in which at least one command writes. */
export const writingLines = fc
	.tuple(
		fc.constantFrom(...WRITING),
		fc.constantFrom(...HIDDEN),
		fc.array(fc.tuple(fc.constantFrom(...JOINED), readingLines, fc.boolean()), { maxLength: 2 }),
	)
	.map(([writing, hide, around]) =>
		around.reduce(
			(line, [form, other, isFirst]) =>
				isFirst ? join(form, line, other) : join(form, other, line),
			hide(writing),
		),
	);

/** Of two heredocs inside each other the first end would be that of both. */
function join(form: Form, first: string, second: string): string {
	const isNested = form("", "").includes("EOF") && `${first}${second}`.includes("EOF");
	return (isNested ? (JOINED[0] ?? form) : form)(group(first), group(second));
}

/** Whatever ends with a line, or binds weaker than what stands around it, is a command of its own. */
function group(line: string): string {
	return READING.includes(line) || WRITING.includes(line) ? line : `{ ${line}\n}`;
}
