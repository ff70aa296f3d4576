// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the pieces are shell, not templates
import { expect, test } from "vitest";
import { judgeLine } from "./judge-line.ts";

const noChecks = { checks: [] };

/** One line each, or several between `---`. */
const READS = String.raw`
cat a && git log --oneline -5 | head -n 3; ls
---
rg -n 'a > b' src || true
---
grep -rn x . 2>/dev/null | wc -l
---
git diff HEAD >/dev/null 2>&1 && echo same
---
ls -la 1>&2
---
for file in a b c; do echo "== $file"; head -n 5 "$file"; done
---
for f in $(git ls-files '*.ts' | head); do wc -l $f; done
---
while read -r f; do cat "$f"; done < list
---
git ls-files | while IFS= read -r f; do grep -c x "$f"; done
---
if test -f a; then cat a; else echo none; fi
---
case $(git branch --show-current) in main) pwd;; *) git log -1;; esac
---
x=$(git rev-parse HEAD); echo "$x"
---
dir=src; find $dir -name '*.ts'
---
PAGER=cat GIT_PAGER=cat LC_ALL=C git log -1
---
find . -name '*.json' -print0 | xargs -0 grep -l x | sort | uniq -c
---
find . -name '*.ts' -exec sed -n 1,5p {} ';'
---
cat <(git show HEAD:a) - < b
---
cat <<'E' | wc -l
rm -rf a
$(rm a)
E
---
jq -r '.a[] | select(.b > 1)' a.json
---
(cd src && ls) ; { pwd; }
---
show() { git show "HEAD:$1" | head; }; show a
---
sed -n '1,20p' src/*.ts
---
echo "a; rm b" 'c > d' # > e
---
! grep -q x a
---
time git status
---
grep -E '((a|b)c)[[:space:]]' a
---
grep -n '[a-z]' $(git ls-files '*.ts')
---
git log main..HEAD --format=%h | head -n $(git rev-list --count HEAD)
---
git log -1 &
---
echo $HOME \${USER:-x} \${#x} "$(date +%s)"
`;

test.each(READS.trim().replaceAll("\\$", "$").split("\n---\n"))("reads: %s", (line) => {
	expect(judgeLine(line, noChecks, true)).toBeUndefined();
});

/** `?` stands for what is not known. */
const REFUSED: readonly (readonly [string, string])[] = [
	["echo x > a", "a"],
	["cd evil && git log", "cd evil"],
	["cd ../evil; git status", "cd ../evil"],
	["cd evil && timeout 5 git log", "cd evil"],
	["cd && git log", "cd"],
	["https_proxy=http://x:1 gh api user", "https_proxy"],
	["all_proxy=x git log", "all_proxy"],
	["echo x >> a", "a"],
	["echo x >| a", "a"],
	["echo x &> a", "a"],
	["cat 1<> a", "a"],
	["cat b 2> a", "a"],
	["> a", "a"],
	["echo x > /dev/null > a", "a"],
	["echo x > $a", "?"],
	["echo x > a*", "a*"],
	["(cat b) > a", "a"],
	["{ cat b; } > a", "a"],
	["if true; then cat b; fi > a", "a"],
	["while read -r x; do echo x; done > a", "a"],
	["f() { cat b > a; }; f", "a"],
	["echo $(echo x > a)", "a"],
	["cat < $(echo x > a)", "a"],
	["timeout 5 cat b > a", "a"],
	["cat b; rm a", "rm"],
	["cat b && rm a", "rm"],
	["cat b || rm a", "rm"],
	["cat b | rm a", "rm"],
	["cat b & rm a", "rm"],
	["cat b\nrm a", "rm"],
	["! rm a", "rm"],
	["time rm a", "rm"],
	["(rm a)", "rm"],
	["{ rm a; }", "rm"],
	["if rm a; then ls; fi", "rm"],
	["if ls; then rm a; fi", "rm"],
	["if ls; then ls; else rm a; fi", "rm"],
	["while rm a; do ls; done", "rm"],
	["for x in a b; do rm $x; done", "rm"],
	["case a in b) rm a;; esac", "rm"],
	["cat $(rm a)", "rm"],
	["cat `rm a`", "rm"],
	['echo "$(rm a)"', "rm"],
	["cat <(rm a)", "rm"],
	["cat b | tee >(cat)", "/dev/fd/63"],
	["cat <<E\n$(rm a)\nE", "rm"],
	["cat <<< $(rm a)", "rm"],
	["x=$(rm a)", "rm"],
	["x=$(rm a) ls", "rm"],
	["[[ -f $(rm a) ]]", "rm"],
	["echo $(( $(rm a) ))", "rm"],
	["coproc rm a", "rm"],
	["f() { rm a; }; f", "rm"],
	["ls() { rm a; }; ls", "rm"],
	["r''m a", "rm"],
	["r\\m a", "rm"],
	["$'\\x72m' a", "rm"],
	["{rm,a}", "rm"],
	["x=rm; $x a", "rm"],
	["$(echo rm) a", "rm"],
	["$x a", "?"],
	["/bin/r? a", "/bin/r?"],
	["eval 'rm a'", "eval"],
	["bash -c ls", "bash"],
	["sh <<E\nls\nE", "sh"],
	["echo ls | sh", "sh"],
	["source a", "source"],
	["env ls", "env"],
	["exec ls", "exec"],
	["exec 3> a", "exec"],
	["alias ls=rm; ls", "alias"],
	["trap 'rm a' EXIT", "trap"],
	["find . -exec rm {} +", "rm"],
	["find . -exec bash -c 'ls' ';'", "bash"],
	["find . -exec cat $(rm a) {} +", "rm"],
	["git ls-files | xargs rm", "rm"],
	["git ls-files | xargs sort", "?"],
	["timeout 5 rm a", "rm"],
	["timeout 5 cat $(rm a)", "rm"],
	["apply_patch <<'P'\n*** Begin Patch\n*** End Patch\nP", "*** Begin Patch"],
	["cat <<'P'\n*** Begin Patch\nP", "*** Begin Patch"],
	["apply_patch x", "apply_patch"],
	["applypatch x", "applypatch"],
	["gh pr create --fill", "pr create"],
	["codex-workers pr create --fill", "pr create"],
	["PATH=.:$PATH ls", "PATH"],
	["PATH=.; ls", "PATH"],
	["LD_PRELOAD=a ls", "LD_PRELOAD"],
	["GIT_EXTERNAL_DIFF=a git diff", "GIT_EXTERNAL_DIFF"],
	["GIT_PAGER=a git log", "GIT_PAGER"],
	["PAGER=less git log", "PAGER"],
	["RIPGREP_CONFIG_PATH=a rg b", "RIPGREP_CONFIG_PATH"],
	["TAR_OPTIONS=a tar -tf b", "TAR_OPTIONS"],
	["HOME=a git log", "HOME"],
	["BASH_ENV=a ls", "BASH_ENV"],
	["for PATH in a; do ls; done", "PATH"],
	["echo ${PATH:=a}; ls", "PATH"],
	["while read -r PATH; do ls; done", "PATH"],
	["IFS=- ls", "IFS"],
	["sort $x", "?"],
	['sort "$x"', "?"],
	["sort *", "?"],
	["sort -$x a", "?"],
	["x=-o; sort $x a", "-o"],
	["x='-o a'; sort $x", "-o"],
	["uniq a*", "a?"],
	["echo $((x + 1))", "(("],
	["(( x ))", "(("],
	["for ((i = 0; i < 3; i++)); do ls; done", "(("],
	["echo $[x]", "$["],
	["[[ $x -eq 1 ]]", "[["],
	["echo ${a[x]}", "${a["],
	["echo ${x:y}", "${x:y"],
	["echo ${!x}", "${!"],
	["echo ${x@P}", "${x@"],
	["a[$x]=1", "a[$x]="],
	["echo \"it's $((x)) it's\"", "(("],
	["echo a # don't\necho $((x)) # don't", "(("],
	["cat < /dev/tcp/a/80", "/dev/tcp/"],
	["echo a[$(rm b)]", "rm"],
	["echo a[`rm b`]", "rm"],
	['echo a["x y"]b$(rm b)]', "rm"],
	["echo {1..$(rm a)}", "rm"],
	["echo {$(rm a)..3}", "rm"],
	["echo @(a|$(rm b))", "rm"],
	["x=a[$(rm b)]", "rm"],
	["cat <[$(rm b)]", "rm"],
	["case x in [$(rm b)]) ;; esac", "rm"],
	["echo ${x#[$(rm b)]}", "rm"],
	["for i in [<(rm b)]; do ls; done", "rm"],
	[`echo ${"a".repeat(20_000)}`, `echo ${"a".repeat(35)}`],
	["ls; if", "ls; if"],
	["echo 'a", "echo 'a"],
	["python3 <<'E'\nprint(1)\nE", "python3"],
	["npm test", "npm"],
];

test.each(REFUSED)("%j is refused for %j", (line, word) => {
	expect(judgeLine(line, noChecks, true)?.word.replaceAll("\0", "?")).toBe(word);
});

const checks = {
	checks: [
		["pnpm", "test"],
		["pnpm", "run", "lint", "a b"],
	],
};

test.each([
	"pnpm test",
	"  pnpm   test  ",
	"'pnpm' \"test\"",
	"pnpm test 2>&1",
	"pnpm test 2>&1 | tail -n 50",
	"pnpm test | grep -v ok | head -5",
	"pnpm run lint 'a b'",
])("a review runs %j", (line) => {
	expect(judgeLine(line, checks, true)).toBeUndefined();
});

test.each([
	["pnpm", "pnpm"],
	["pnpm test x", "pnpm"],
	["pnpm test -- x", "pnpm"],
	["pnpm test:unit", "pnpm"],
	["pnpm run lint a b", "pnpm"],
	["pnpm run lint 'a  b'", "pnpm"],
	["A=b pnpm test", "pnpm"],
	["NODE_OPTIONS=x pnpm test", "pnpm"],
	["env pnpm test", "env"],
	["./pnpm test", "./pnpm"],
	["pnpm test > a", "pnpm"],
	["pnpm test 2> a", "pnpm"],
	["pnpm test < a", "pnpm"],
	["pnpm test | tee a", "a"],
	["pnpm test | sh", "sh"],
	["pnpm test | xargs rm", "rm"],
	["pnpm test |& tail", "pnpm"],
	["pnpm test && rm a", "pnpm"],
	["pnpm test; ls", "pnpm"],
	["cd a && pnpm test", "pnpm"],
	["cat a | pnpm test", "pnpm"],
	["timeout 5 pnpm test", "pnpm"],
	["pnpm test\\\n -u", "pnpm"],
	["pnpm test\n-u", "pnpm"],
	["pnpm test &", "pnpm"],
	["pnpm $x", "pnpm"],
	["pnpm test $x", "pnpm"],
	["$(echo pnpm) test", "pnpm"],
	["find . -exec pnpm test ';'", "pnpm"],
])("a review does not run %j", (line, word) => {
	expect(judgeLine(line, checks, true)).toMatchObject({ word });
});

test("a check runs at the top of the worktree only", () => {
	expect(judgeLine("pnpm test", checks, false)).toMatchObject({ word: "pnpm test" });
	expect(judgeLine("git diff", checks, false)).toBeUndefined();
});
