// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { bash, isDenied, judgedAs, SHELLS } from "./prefilter.fixture.ts";

describe("what the shell makes of a line is the program's to judge", () => {
	const commands = [
		"ls # '\nbash\n# '",
		"cat <<E\n'\nE\nbash\ncat <<E\n'\nE",
		"find . {-exec,bash} \\;",
		"git rebase {-x,bash} main",
		"git rebase main$IFS-x${IFS}bash",
		"git rebase main$IFS-x$IFS'bash'",
		"git rebase $'\\x2dx' bash",
		"git rebase \\\n-x bash main",
		"echo 'rev",
		"printf '%s%s p%s cre%s' g h r ate > npm; npm test",
		"printf 'a:;%s%s p%s cre%s' g h r ate > Makefile; make",
		"npx tsc dist/main.mjs pr --json create",
		"git rebase main -x bash",
		"find . -name a -exec bash \\;",
		"make -f x.mk",
		"git clone -u ./x.sh a b",
		"git grep -O./x.sh a",
		'awk \'BEGIN{system("g" "h pr create")}\'',
		"echo `bash`",
		"echo $(bash)",
		"if true; then rev",
		"echo a; ; rev",
		"npm test -- --run ./x.sh",
		"npm test bash ./x.sh",
		"npx tsc -c './x.sh'",
		"cat < <(bash)",
		"git rebase \\-x bash",
		"git 'rebase' -x bash",
		"find . -execdir sh \\;",
		"timeout 5 bash",
		"CI=1 bash",
		"PAGER=./x.sh man ls",
		"GIT_PAGER=./x.sh git log",
		"bash\t",
		"ls\nbash",
		"ls &bash",
		"{ bash; }",
		"! bash",
		"if bash; then ls; fi",
		"while bash; do ls; done",
		"b''ash",
		"b\\ash",
		"'bash'",
		"ls 2>&1 bash; bash",
		"tee >(bash)",
		"ls;;rev",
		"ls | xargs bash ./x.sh",
		'git rebase "-x" bash',
		'find . "-exec" bash \\;',
		"find . -name a -exec wc {} + -e'xec' bash \\;",
		"make -sf x.mk",
		'awk \'BEGIN{system("g" "h" " pr" " cre" "ate")}\'',
		"cmake .git -c core.pager=./x.sh log",
		"npm ci du -sh node_modules[ HTTPS_PROXY=x",
		"npx tsc -c 'ls; . ./x.sh'",
		'make "-f" x.mk',
		"cat > x.sh <<'END'\ngh pr create\nEND\nbash x.sh",
		"cat > a <<E\n$(gh pr create)\nE\ncat <<'X'\ny\nX",
		"cat > a # <<'END'\ngh pr create\nEND",
		"cat <<'END' | sh\ngh pr create\nEND",
		"cat > > a <<'END'\ngh pr create\nEND",
		"git commit -m \"$(cat <<'END'\nx\nEND\n)\" && gh pr create",
		"git commit -m \"$(cat <<'END'\nx\nEND\ngh pr create)\"",
		'for x in -; do git rebase "$x"x bash main; done',
		"for x in bash; do $x; done",
		"bundle exec bash",
		"npm exec bash",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});

	test("and is denied by it", () => {
		expect(commands.filter((command) => !isDenied(bash(command)))).toEqual([]);
	});
});

describe("what only carries text, or repeats, is ordinary", () => {
	const commands = [
		"cat > notes.txt <<'END'\nIt isn't \"$(bash)\" `bash`; bash\n\tgh pr create\nEND",
		"cat <<'END'\nbash\nEND",
		"git add -A && git commit -m \"$(cat <<'EOF'\nfix: a thing\n\nIt isn't; bash | sh\nEOF\n)\"",
		"for f in *.ts; do wc -l $f; done",
		'for i in 1 2 3; do echo "$i"; done',
		"FORCE=1 npm test",
		"pnpm exec tsc --noEmit",
		"poetry run pytest -q",
		"bundle exec rspec",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("slow", shell, commands)).toEqual([]);
	});

	test("and is let through by the program too", () => {
		expect(commands.filter((command) => isDenied(bash(command)))).toEqual([]);
	});
});

describe("what a runner is fed could become a program for another one, so it is not ordinary", () => {
	const commands = [
		"sed -n '1,200p' src/server.ts 2>&1 | uv run pytest | pytest -q tests/test_api.py",
		"npx next build < en-lockfile & pnpm exec tsc",
		"npx next build y<en-lockfile",
		"pnpm lint || pnpm build | pytest",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
		expect(judgedAs("slow", shell, ["pnpm lint || pnpm build", "npm test|tail -3"])).toEqual([]);
	});
});

test.each(SHELLS)("a line that is no script and hints at a creation in quotes: %s", (...shell) => {
	const commands = ['echo gh"node_modules" >> .gitignore done & do'];
	expect(judgedAs("fast", shell, commands)).toEqual([]);
});

describe("what looks like that and is none is ordinary all the same", () => {
	const commands = [
		"make -j4 V=1 test",
		"make -C docs html 2>&1 | tail -5",
		"tar czf release.tgz dist",
		"tar -xzf a.tgz -C out",
		"rg -n 'a b' src --glob x | sort -u",
		"git log --oneline -5 && git diff --stat",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("slow", shell, commands)).toEqual([]);
	});
});
