import { analyzeCommand } from "@codex-workers/shell-analysis";
import { describe, expect, test } from "vitest";
import { openedSession } from "./opened-session.ts";

/** As the gate sees it: what the shell analysis finds itself, and what is found here. */
const isSession = (command: string) => {
	const verdict = analyzeCommand(command);
	const found = verdict.type === "undecidable" && verdict.cause === "session";
	return found || openedSession(command) !== undefined;
};

describe("leaves a shell or a prompt open:", () => {
	test.each([
		...["bash", "sh -i", "bash -l", "zsh", "fish", "cat | bash", "bash < /dev/tty", "exec bash"],
		...["env bash", "env -i FOO=1 sh", "sudo -s", "sudo -i", "sudo su -", "su", "su - root"],
		...["doas -s", "timeout 60 bash", "nohup bash", "cd x && bash", "(bash)", "bash -c 'exec sh'"],
		...["python", "python3 -i", "python3 -i x.py", "node", "ruby", "irb", "perl", "lua", "php -a"],
		...["ipython", "ipython3", "xonsh", "nu", "deno", "deno repl", "bun repl", "iex", "iex -S mix"],
		...["ghci", "jshell", "R", "julia", "ocaml", "sbcl", "erl", "clj", "racket", "swift repl"],
		...["ssh host", "ssh -t host", "ssh -t host bash", "mosh host", "vagrant ssh", "gh cs ssh"],
		...["docker run -it ubuntu bash", "docker exec -it app sh", "podman run -it x /bin/bash"],
		...["docker compose exec app bash", "kubectl exec -it pod -- bash", "fly ssh console"],
		...["script", "script -q /dev/null", "tmux", "tmux new -s x", "tmux attach", "screen"],
		...["nix-shell", "nix develop", "poetry shell", "pipenv shell", "hatch shell", "newgrp docker"],
		...["uv run python", "poetry run python", "pipenv run ipython3", "npx tsx", "npx -y ts-node"],
		...["npm exec -- bash", "pnpm exec node", "mise exec -- bash", "direnv exec . bash"],
		...["conda run -n x python", "rlwrap node", "uv run -- uv run python", "xvfb-run bash"],
		...["python3 -m code", "python -m IPython", "python3 -X dev -m pdb x.py"],
		...["python manage.py shell", "python3 manage.py shell_plus", "php artisan tinker"],
		...["rails console", "rails c", "./bin/rails c", "dtach -A /tmp/s bash", "unshare -r bash"],
	])("%s", (command) => {
		expect(isSession(command)).toBe(true);
	});
});

describe("ends by itself:", () => {
	test.each([
		...["bash x.sh", "bash -c ls", "bash < x.sh", "bash <<< ls", "echo ls | bash", "sh -n x.sh"],
		...[
			"bash <<'X'\nls\nX",
			"python x.py",
			"python3 -c 'print(1)'",
			"python3 - <<'X'\nprint(1)\nX",
		],
		...["echo 'print(1)' | python3", "node -e 1", "node x.js", "node --version", "ruby -e 1"],
		...["ipython3 -c 1", "ipython3 x.py", "echo 1 | ipython3", "ocaml x.ml", "erl -noshell"],
		...["nix-shell --run ls", "nix develop -c make", "nix develop --command make", "ssh host ls"],
		...["ssh -N -L 1:b:2 host", "ssh -T git@github.com", "vagrant ssh -c ls", "gh cs ssh -- ls"],
		...["docker run --rm node:24 node -e 1", "docker compose exec app ls", "docker compose up -d"],
		...["kubectl exec pod -- ls", "script -c ls", "tmux new-session -d 'npm start'", "tmux ls"],
		...["uv run pytest", "uv run python x.py", "poetry run python -m pytest", "npx tsx x.ts"],
		...["npx tsc --noEmit", "npm exec -- eslint .", "python3 -m pytest", "python3 -m http.server"],
		...["python manage.py test", "php artisan migrate", "rails test", "rails console --help"],
		...[
			"psql",
			"sqlite3 x.db",
			"vim x",
			"less x",
			"top",
			"su root -c ls",
			"sudo ls",
			"swift build",
		],
		...["echo bash", "which python", "npm run shell", "git commit -m 'nix develop'"],
	])("%s", (command) => {
		expect(isSession(command)).toBe(false);
	});
});
