/** GitHub's nine closing keywords, as the source of a pattern with the flags `iu`. */
export const CLOSING_KEYWORD = "(?<![a-z0-9])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)(?![a-z0-9])";

/** `owner/name`, as the source of a pattern with the flag `i`. */
export const REPOSITORY_PATH = String.raw`[a-z0-9][\w-]{0,99}/[\w.-]{1,100}`;

/** What stands behind `owner/name` in the address of an issue, and before its number. */
export const ADDRESS_KIND = "/(?:issues|pull|discussions)/";
