/**
 * What `git status` gets where a worker has worked. It lists untracked files and compares the HEADs
 * of other repositories with the index, and never asks one of them for its own status: git would
 * run there what their configurations name.
 */
export const STATUS: readonly string[] = [
	"--no-optional-locks",
	"status",
	"--porcelain=v1",
	"-z",
	"--no-renames",
	"--untracked-files=normal",
	"--ignore-submodules=dirty",
];
