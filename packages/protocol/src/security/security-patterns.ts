/**
 * Changed files that match one of these globs make a change security-sensitive. The first six are
 * the seed's. The others name what a security reviewer would also ask to see: sign-in and
 * sessions, permissions, cryptography and key files, credentials and environment files, money,
 * and the workflows that run with the repository's secrets. Each one is narrow on purpose, because
 * a pattern that matches everywhere gets waved through: names with `auth` but not `author`, no
 * plain `key` (keyboard, keyframes), no `sso` (lesson) or `sign` (design) inside a word.
 */
export const SECURITY_PATTERNS = [
	"**/auth/**",
	"**/api/**",
	"**/middleware/**",
	"**/*password*",
	"**/*token*",
	"**/*secret*",
	"**/*auth",
	"**/*auth[^o]*",
	"**/*authori[sz]*",
	"**/*{login,oidc,saml,jwt,csrf}*",
	"**/*session*",
	"**/*permission*",
	"**/*credential*",
	"**/*{crypto,encrypt,decrypt}*",
	"**/*{apikey,api-key,api_key,privatekey,private-key,private_key}*",
	"**/*{payment,billing}*",
	"**/{oauth,sso,login,sessions,permissions,crypto,payments,billing,security}/**",
	"**/*.{pem,key,p12,pfx,jks,keystore}",
	"**/.env*",
	"**/.github/workflows/**",
] as const;
