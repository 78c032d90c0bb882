// Tests know no settings but the defaults: what a developer has in `.env` is not for them.
// An empty value counts as not set, and keeps `.env` from filling it in.

/** @type {Record<string, string>} */
export const defaultSettings = {
  PORT: "",
  HOST: "",
  SITE_URL: "",
  SITE_NAME: "",
  SITE_TIME_ZONE: "",
  STET_DATA: "",
  STET_DEMO: "",
  // Tests ask nobody but themselves.
  LINK_CHECKS: "off",
  SMTP_URL: "",
  MAIL_FROM: "",
  WEBSUB_HUB: "",
};
