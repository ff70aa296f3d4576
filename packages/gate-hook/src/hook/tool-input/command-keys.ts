/** Names under which tools take a command line, several of them, and a program's arguments. */
export const COMMAND_KEYS = {
	one: /^(?:command|cmd|script|shell|exec|program|executable)$/i,
	many: /^(?:commands|cmds|scripts)$/i,
	args: /^(?:args|argv|arguments|params|parameters)$/i,
} as const;
