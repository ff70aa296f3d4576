const STARTUP =
	/(?:^|\/)\.(?:bashrc|bash_profile|bash_login|bash_logout|profile|zshrc|zshenv|zprofile|zlogin|kshrc|shrc|inputrc|envrc)$/;

/** Whether shells run a file of this name by themselves. */
export function isStartupFile(path: string): boolean {
	return STARTUP.test(path);
}
