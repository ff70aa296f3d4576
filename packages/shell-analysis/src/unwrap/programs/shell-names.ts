const SHELLS = new Set(
	"sh bash dash zsh ksh ksh93 mksh ash rbash yash posh osh fish csh tcsh".split(" "),
);

/** Whether a program is a Unix shell. */
export function isShell(name: string): boolean {
	return SHELLS.has(name.replace(/^-/, "").replace(/-?\d+(?:\.\d+)*$/, "")) || SHELLS.has(name);
}
