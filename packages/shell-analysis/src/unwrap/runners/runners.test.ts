import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const WRAPPERS = [
	"su -c 'gh pr create' user",
	'su - user -c "gh pr create"',
	"runuser -u me -- gh pr create",
	"sudo -u me gh pr create",
	"sudo -E -H GH_TOKEN=x gh pr create",
	"doas gh pr create",
	"env GH_TOKEN=x gh pr create",
	"env -i PATH=/bin gh pr create",
	"env -u X gh pr create",
	"GH_TOKEN=x GH_REPO=o/r gh pr create",
	"nohup gh pr create &",
	"setsid -w gh pr create",
	"nice -n 5 gh pr create",
	"nice gh pr create",
	"ionice -c2 gh pr create",
	"stdbuf -oL gh pr create",
	"timeout 60 gh pr create",
	"timeout --signal=KILL 5 gh pr create",
	"exec gh pr create",
	"builtin command gh pr create",
	"command -p gh pr create",
	"strace -f gh pr create",
	"busybox sh -c 'gh pr create'",
	"/lib64/ld-linux-x86-64.so.2 /usr/bin/gh pr create",
	"time -p gh pr create",
	"\\time gh pr create",
	"coproc gh pr create",
];

const INPUTS = [
	"xargs gh pr create < /dev/null",
	"echo gh pr create | xargs -n3 env",
	"echo create | xargs -I{} gh pr {}",
	"printf 'gh\\0pr\\0create\\0' | xargs -0 env",
	'echo "gh pr create" | xargs -I% sh -c %',
	"xargs -a <(echo create) gh pr",
	"find . -name x -exec sh -c 'gh pr create' \\;",
	"find . -execdir gh pr create {} +",
];

const RUNNERS = [
	"fd -x gh pr create",
	"parallel gh pr create ::: 1",
	'parallel ::: "gh pr create"',
	'echo "gh pr create" | parallel',
	"ssh host 'cd x && gh pr create'",
	"ssh -p 22 -i k u@h gh pr create",
	"ssh host <<EOF\ngh pr create\nEOF",
	"watch -n 5 gh pr create",
	"flock /tmp/l gh pr create",
	"flock /tmp/l -c 'gh pr create'",
	"tmux send-keys -t x 'gh pr create' Enter",
	"tmux send-keys gh Space pr Space create Enter",
	"screen -dm gh pr create",
	"docker exec c gh pr create",
	"docker run --rm -it img sh -c 'gh pr create'",
	"kubectl exec p -- gh pr create",
	"npx -c 'gh pr create'",
	"npx gh pr create",
	"pnpm exec gh pr create",
	"mise exec -- gh pr create",
	"op run -- gh pr create",
	"direnv exec . gh pr create",
	'nix-shell --run "gh pr create"',
	"nix develop -c gh pr create",
	"script -q /dev/null gh pr create",
	'at now <<< "gh pr create"',
];

const HARMLESS = [
	"gh pr list --json number -q '.[].number' | xargs -n1 gh pr view",
	"grep -rl 'gh pr create' . | xargs sed -i 's/a/b/'",
	"rg 'gh pr create' -l | xargs -I{} cp {} /tmp",
	"find . -name '*.sh' -exec grep -l 'gh pr create' {} +",
	"find . -type f -print0 | xargs -0 ls -la",
	"docker build -t x . && docker run --rm x npm test",
	"docker compose up -d",
	"docker run ubuntu bash -c 'ls'",
	"kubectl get pods",
	"brew install gh hub",
	"apt-get install -y gh",
	"tmux new-session -d 'npm test'",
	"ssh host uptime",
	"ssh -T git@github.com",
	"sudo apt update",
	"time make",
	"xargs --version",
	"timeout 60 npm test",
	"env NODE_ENV=test npx vitest run",
	"npx vitest run -t 'gh pr create'",
];

test.each(WRAPPERS)("the command behind a wrapper is judged: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(INPUTS)("the command that is put together from input is judged: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(RUNNERS)("a program that runs its arguments is seen through: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(HARMLESS)("a runner of harmless commands passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
