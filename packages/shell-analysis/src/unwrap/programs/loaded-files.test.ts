import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const COPIED = "echo 'all:;g_h p_r create' | sed s/_//g > a.txt";

describe("a file of the line that a program finds by itself is judged by what it holds", () => {
	test.each([
		"printf 'a=gh\\nb=pr\\nall:;$(a) $(b) create\\n' > Makefile; make",
		"printf 'define R\\ngh pr create\\nendef\\nall:;$(R)\\n' > Makefile; make",
		"printf 'all:;@$(subst _, ,gh_pr_create)\\n' > Makefile; make",
		"echo 'all:;gh pr create' > d/Makefile; make -C d",
		"echo '$(shell gh pr create)' > m; MAKEFILES=m make -f /dev/null",
		"printf 'x: SHELL=gh\\nx: .SHELLFLAGS=pr\\nx:\\n\\tcreate\\n' > Makefile; make",
		"printf 'rule r\\n command = gh p$\\n   r create\\nbuild x: r\\n' > build.ninja; ninja",
		"echo 'import os; os.system(\"gh pr create\")' > setup.py; pip install .",
		"echo 'execute_process(COMMAND gh pr create)' > CMakeLists.txt; cmake .",
		"printf 'rule r\\n command = gh pr create\\nbuild x: r\\n' > build.ninja; ninja",
		"printf 'x:\\n  gh pr create\\n' > justfile; just x",
		"echo 'task(:x) { sh \"gh pr create\" }' > Rakefile; rake x",
		'echo \'fn main() { Command::new("gh").args(["pr", "create"]); }\' > build.rs; cargo build',
		"echo '[testenv]\ncommands = gh pr create' > tox.ini; tox",
		"echo 'shell gh pr create' > .gdbinit; gdb -batch",
		"echo '.shell gh pr create' > ~/.sqliterc; sqlite3 :memory: 'select 1'",
		"printf 'Host *\\n ProxyCommand gh pr create\\n' > ~/.ssh/config; scp x y:z",
		"echo '!gh pr create' > ~/.vimrc; vim -c q",
		"echo 'system(\"gh pr create\")' > t.t; prove t.t",
		"echo 'gh pr create' > .git/hooks/x; git hook run x",
		"printf '[alias]\\nx = \"!gh p\\\\\\nr create\"\\n' > c; git -c include.path=$PWD/c x",
	])("%s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});
});

describe("so is one that its arguments, its environment or its program name", () => {
	test.each([
		"tmux -f <(echo 'run \"gh pr create\"') new -d",
		"sqlite3 -init <(echo '.shell gh pr create') :memory: 'select 1'",
		"sqlite3 :memory: '.read f'; echo '.shell gh pr create' > f; sqlite3 :memory: '.read f'",
		'echo \'>>> import os; x = os.system("gh p" "r create")\' > x.txt; python3 -m doctest x.txt',
		"echo '* * * * * gh pr create' > f; crontab f",
		"echo '* * * * * gh pr create' | crontab -",
		"echo 'gh pr create' > f; at -f f now",
		"echo 'APT::Update::Pre-Invoke {\"gh pr create\";};' > f; export APT_CONFIG=f; apt-get update",
		"echo 'require(\"child_process\").execSync(\"gh pr create\")' > x; NODE_OPTIONS='-r ./x' node -e 1",
		"echo '!gh pr create' > f; vim -es -S f -c q",
		"echo '!gh pr create' > f; vim -es -c 'so f' -c q",
		"echo 'exec gh pr create' > x; echo 'source x' | tclsh",
		"echo 'system(qw(gh pr create));1' > x; perl -e 'require \"./x\"'",
		"echo 'int main(){system(\"gh pr create\");}' | gcc -xc -; ./a.out",
		'node --env-file=<(echo x) -e \'require("child_process").execSync("gh pr create")\'',
	])("%s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});
});

describe("whatever writes it, a file that is not known is refused where it was made from a creation", () => {
	const writers = [
		"iconv -o Makefile a.txt",
		"shuf a.txt --output=Makefile",
		"expand a.txt | sort -o Makefile",
		"fmt a.txt > Makefile",
		"awk '{print > f}' f=Makefile a.txt",
		"awk -v f=Makefile '{print > f}' a.txt",
		"git mv a.txt Makefile",
		"git mv a.txt b; git mv b Makefile",
		"tar cf b.tar a.txt; tar xf b.tar; sort -o Makefile a.txt",
		"xxd a.txt > b.txt; xxd -r b.txt Makefile",
		"find a.txt -exec sort -o Makefile {} +",
		"csplit -s a.txt 1; mv xx00 Makefile",
		"printf -- '--- /dev/null\\n+++ Makefile\\n@@ -0,0 +1 @@\\n+all:;gh pr create\\n' | git apply",
		"printf 'a\\nall:;gh pr create\\n.\\nw\\nq\\n' | ed -s Makefile",
	];
	test.each(writers)("%s", (writer) => {
		const forGit = writer.replaceAll("Makefile", "~/.gitconfig");
		expect(analyzeCommand(`${COPIED}; ${writer}; make`).type).not.toBe("passes");
		expect(analyzeCommand(`${COPIED}; ${forGit}; git status`).type).not.toBe("passes");
		expect(analyzeCommand(`${writer}; make test`).type).toBe(
			/gh pr create/.test(writer) ? "undecidable" : "passes",
		);
	});

	test.each([
		'echo \'import os; os.system("g_h p_r create")\' | awk \'{gsub("_","");print}\' > x.py; python3 x.py',
		'python3 -c \'open("Makefile","w").write("all:;gh p"+"r create")\'; make',
		'awk \'BEGIN{print "gh","pr","create" > "f"}\'; sh f',
	])("%s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});
});

describe("what is read by people, or only changed, passes", () => {
	const document = "'Run this:\ngh pr create --fill'";
	test.each([
		"printf 'all:\\n\\techo hi\\n' > Makefile && make",
		"sed -i 's/1/2/' Makefile && make && git commit -am 'docs: gh pr create'",
		"sed -i 's/gh pr new/gh pr create/' src/a.ts && pnpm vitest run src && pnpm biome check src",
		"sed -i 's/gh pr new/gh pr create/' src/lib.rs && cargo test",
		`echo ${document} > docs/gate.md; npx prettier --write docs/gate.md`,
		`echo ${document} > notes.txt; make; cargo test`,
		`echo ${document} > .github/workflows/pr.yml; actionlint .github/workflows/pr.yml`,
		`echo ${document} > .changeset/x.md; pnpm changeset status`,
		"echo 'expect(judge(\"gh pr create\"))' > src/a.test.ts; npx vitest run src/a.test.ts",
		"python3 -m json.tool package.json; python3 -m doctest src/x.py",
		"vim -c '%s/gh pr new/gh pr create/g' -c wq! notes.md",
		"ed -s notes.md <<< $'s/gh pr new/gh pr create/\\nw\\nq'",
		"sqlite3 x.db 'select \"gh pr create\"'",
		"cp Makefile.in Makefile && make",
		"git apply fix.patch && make test",
	])("%s", (command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	});
});
