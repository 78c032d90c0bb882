// Tests run with the default settings, whatever a developer has in `.env`. An empty value counts as not set, and keeps
// `.env` from filling it in.

/** @type {Record<string, string>} */
export const defaultSettings = {
  PORT: "",
  HOST: "",
  SITE_URL: "",
  SITE_NAME: "",
  SITE_TIME_ZONE: "",
  STET_DATA: "",
  STORE_URL: "",
  DATABASE_URL: "",
  QUERY_SECONDS: "",
  STOP_SECONDS: "",
  STET_SECRET: "",
  STET_DEMO: "",
  // Tests request no other machine.
  LINK_CHECKS: "off",
  SMTP_URL: "",
  MAIL_FROM: "",
  EMBED_HOSTS: "",
  WEBSUB_HUB: "",
  BACKUP_TO: "",
  BACKUP_KEEP: "",
  BACKUP_AT: "",
  LOG_LEVEL: "",
  LOG_FORMAT: "",
  LOG_REQUESTS: "",
  METRICS_TOKEN: "",
};
