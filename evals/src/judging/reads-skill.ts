/**
 * Whether a command opens a skill's folder. Codex lists names and descriptions; the rest a model has
 * to read for itself.
 */
export function readsSkill(command: string, skill: string): boolean {
	return new RegExp(`skills/${skill}(?![\\w-])`).test(command);
}
