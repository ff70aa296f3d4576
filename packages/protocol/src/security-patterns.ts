/** Changed files that match one of these globs make a change security-sensitive (seed: worker-protocol). */
export const SECURITY_PATTERNS = [
	"**/auth/**",
	"**/api/**",
	"**/middleware/**",
	"**/*password*",
	"**/*token*",
	"**/*secret*",
] as const;
