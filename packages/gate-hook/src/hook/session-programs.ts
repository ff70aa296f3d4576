/**
 * Language prompts that the shell analysis does not know as such: with an operand they run a file.
 * Prompts in which no program is started by its name (databases, pagers) are none of them.
 */
export const PROMPTS = `clj|clojure|elvish|erl|ipython3|nu|ocaml|racket|sbcl|utop|xonsh`.split("|");

/** What opens a shell or a prompt whatever else is said. */
export const SHELL_OPENERS = [
	"abduco -c|byobu|devbox shell|distrobox enter|dtach -A|dtach -c|guix shell|hatch shell|login",
	"lxc shell|mosh|newgrp|nix develop|nix shell|nix-shell|pipenv shell|pixi shell|poetry shell",
	"toolbox enter|zellij|flyctl ssh console|fly ssh console|gcloud compute ssh|gh codespace ssh",
	"gh cs ssh|vagrant ssh|bun repl|deno repl|iex -S|php artisan tinker|rails c|rails console",
	"swift repl|manage.py shell|manage.py shell_plus|-m IPython|-m asyncio|-m bpython|-m code",
	"-m ipdb|-m pdb|-m ptpython",
].flatMap((line) => line.split("|"));

/** Options that give the command to run, or that make it say something and end. */
export const ENDING_OPTION =
	/^(?:--|-[chCeV]|--(?:command|run|eval|script|help|version)(?:=.*)?|-noshell)$/;

/** What runs the command behind its own options, and how many operands come before that. */
export const RUNNERS: ReadonlyMap<string, number> = new Map([
	["asdf exec", 0],
	["bundle exec", 0],
	["bunx", 0],
	["conda run", 0],
	["conda run -n", 1],
	["dbus-launch", 0],
	["direnv exec", 1],
	["docker compose exec", 1],
	["docker-compose exec", 1],
	["heroku run", 0],
	["hatch run", 0],
	["mise exec", 0],
	["npm exec", 0],
	["npx", 0],
	["pdm run", 0],
	["pipenv run", 0],
	["pixi run", 0],
	["pkexec", 0],
	["pnpm dlx", 0],
	["pnpm exec", 0],
	["poetry run", 0],
	["rlwrap", 0],
	["rye run", 0],
	["setpriv", 0],
	["systemd-run", 0],
	["unshare", 0],
	["uv run", 0],
	["winpty", 0],
	["yarn exec", 0],
]);
