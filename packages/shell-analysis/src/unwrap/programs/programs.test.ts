import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const SHELLS = [
	'echo "gh pr create" | bash',
	'echo "gh pr create" | sh -s',
	'echo "gh pr create" | sudo bash',
	"cat <<'EOF' | bash\ngh pr create\nEOF",
	"bash <<EOF\ngh pr create\nEOF",
	'sh -c \'sh -c "sh -c \\"gh pr create\\""\'',
	"bash -c 'exec gh pr create'",
	"bash -c '$0 pr create' gh",
	"bash -c '\"$@\"' _ gh pr create",
	"bash -euo pipefail -c 'gh pr create'",
	"bash --norc -c 'gh pr create'",
	"zsh -c 'gh pr create'",
	"pwsh -Command gh pr create",
	'pwsh -c "gh pr create"',
];

const INTERPRETERS = [
	"python3 -c 'import os; os.system(\"gh pr create\")'",
	"python -c \"import subprocess as s; s.run('gh pr create', shell=True)\"",
	"python3 -c \"import subprocess; subprocess.check_call(['gh', 'pr', 'create'])\"",
	"python3 -c \"import os; os.execvp('gh', ['gh','pr','create'])\"",
	"python3 -c \"import os; os.execlp('gh','gh','pr','create')\"",
	'python3 - <<\'EOF\'\nimport subprocess\ncmd = ["gh", "pr", "create", "--fill"]\nsubprocess.run(cmd)\nEOF',
	"python3 -c \"import os; os.system('g'+'h pr create')\"",
	'python3 -c "exec(\'import os; os.system(\\"gh pr create\\")\')"',
	"python3 <<< 'import os; os.popen(\"gh pr create\")'",
	"python3 -c 'import requests; requests.post(\"https://api.github.com/repos/o/r/pulls\", json={})'",
	'python3 -c \'import urllib.request as u; u.urlopen(u.Request("https://api.github.com/repos/o/r/pulls", data=b"{}"))\'',
	'node -e \'require("child_process").spawn("gh", ["pr","create"])\'',
	'node -pe \'require("child_process").execSync("gh pr create")\'',
	"node --eval \"const {execFileSync:e}=require('child_process'); e('gh',['pr','create'])\"",
	'node -e \'fetch("https://api.github.com/repos/o/r/pulls",{method:"POST",body:"{}"})\'',
	"node -e 'octokit.rest.pulls.create({owner:\"o\"})'",
	"node -e 'octokit.request(\"POST /repos/{owner}/{repo}/pulls\", {})'",
	'deno eval \'new Deno.Command("gh",{args:["pr","create"]}).spawn()\'',
	"bun -e 'await Bun.$`gh pr create`'",
	"ruby -e 'system \"gh pr create\"'",
	'ruby -e \'system("gh", "pr", "create")\'',
	"ruby -e '`gh pr create`'",
	"ruby -e '%x(gh pr create)'",
	"ruby -e 'exec *%w[gh pr create]'",
	"perl -e 'system(\"gh pr create\")'",
	'perl -e \'exec "gh", "pr", "create"\'',
	"perl -e 'print `gh pr create`'",
	"perl -ne 'system(\"gh pr create\")' x",
	"perl -e 'qx{gh pr create}'",
	"php -r 'shell_exec(\"gh pr create\");'",
	"php -r 'system(\"gh pr create\");'",
	"lua -e 'os.execute(\"gh pr create\")'",
	"awk 'BEGIN { \"gh pr create\" | getline x }'",
	'awk \'BEGIN { print "x" | "gh pr create" }\'',
	"osascript -e 'do shell script \"gh pr create\"'",
	"expect -c 'spawn gh pr create; interact'",
	"emacs --batch --eval '(shell-command \"gh pr create\")'",
	"vim -c ':!gh pr create'",
];

const GIT = [
	"GIT_EDITOR='gh pr create' git commit",
	"git -c core.editor='gh pr create' commit",
	"git -c alias.x='!gh pr create' x",
	"git rebase -x 'gh pr create' main",
	"git rebase --exec='gh pr create' main",
	"git bisect run gh pr create",
	"git submodule foreach 'gh pr create'",
];

const OWN = [
	'codex-workers pr create --title "x" --body y',
	"npx codex-workers pr create",
	"node packages/cli/bin/codex-workers.mjs pr create",
	"pnpm codex-workers pr create",
];

const HARMLESS = [
	"git commit -m 'run $(gh pr create)'",
	'git commit -m "gh pr create" -m "more"',
	"git log --grep 'gh pr create'",
	"git push -u origin HEAD",
	"git checkout -b feature/gh-pr-create",
	"git config alias.co checkout",
	'git stash push -m "gh pr create"',
	"git rebase main",
	"git show HEAD:gh-pr-create.md",
	"python3 -m http.server",
	'python3 script.py --title "gh pr create"',
	"python3 -c \"import json,sys; print(json.load(sys.stdin)['x'])\" < f.json",
	"python3 -c \"import subprocess; subprocess.run(['git','commit','-m','gh pr create'])\"",
	"python3 -c \"import subprocess; subprocess.run(['git','status']); print('gh pr create')\"",
	'python3 - <<\'EOF\'\nimport re\ntext = open("README.md").read()\ntext = text.replace("gh pr create", "gh pr new")\nopen("README.md", "w").write(text)\nEOF',
	"python3 -c 'import requests; print(requests.get(\"https://api.github.com/repos/o/r/pulls\").json())'",
	"node -e 'console.log(\"gh pr create\")'",
	"node -e \"const fs=require('fs'); fs.writeFileSync('x.md', 'gh pr create')\"",
	"node -p 'process.version'",
	"node -e 'fetch(\"https://api.github.com/repos/o/r/pulls\").then(r=>r.json()).then(console.log)'",
	"ruby -e 'puts \"gh pr create\"'",
	"perl -pi -e 's/gh pr create/gh pr new/' README.md",
	"perl -ne 'print if /gh pr create/' x",
	"awk -F: '{print $1}' /etc/passwd",
	"sed -n '1,10p' x | grep -c 'gh pr create'",
	'echo \'{"tool_input":{"command":"gh pr create"}}\' | node hook.js',
	"printf '%s' '{\"command\":\"gh pr create\"}' | ./hook.sh",
	"codex-workers gate explain 'gh pr create'",
	"codex-workers gate explain gh pr create",
	"npx codex-workers gate explain gh pr create",
	"pnpm codex-workers gate explain 'gh pr create'",
	'codex-workers report progress --text "pr create"',
	"codex-workers pr create --help",
	"bash --version; python3 --version; node -v",
	"node --test",
	"node --test --watch",
	"bash -n script.sh",
];

test.each(SHELLS)("a nested shell is entered: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(INTERPRETERS)("a program in another language is read: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(GIT)("a command that git would run is judged: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(OWN)("our own wrapper counts as a creation: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(HARMLESS)("a program that only prints or stores the words passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
