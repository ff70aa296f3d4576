/**
 * The programs that must not really run: what they are called with is written down instead. Package managers are
 * among them because they wait for a network that is not there.
 */
export const SHIMMED: readonly string[] = [
	"curl",
	"gh",
	"http",
	"https",
	"hub",
	"npm",
	"npx",
	"pnpm",
	"wget",
	"xh",
];

/** Where the sandbox shows the folder of one batch. */
export const INSIDE = "/mnt";

/**
 * A program that writes down the number of the command that runs, its own name and arguments, each ended by a NUL,
 * and succeeds. It reads standard input only where its arguments ask for that, as the real one would.
 */
export function shimScript(name: string): string {
	return `#!/bin/sh
read -r number < ${INSIDE}/current
input=
for word in "$@"; do
	case $word in
	- | *@- | *=-)
		lines=0
		while [ "$lines" -lt 200 ] && IFS= read -r line; do
			input=$input$line'
'
			lines=$((lines + 1))
		done
		break
		;;
	esac
done
printf '%s\\0' "$number" ${name} "$#" "$@" "$input" >> ${INSIDE}/records/$number-$$
`;
}
