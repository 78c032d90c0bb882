import config from "./playwright.config"; export default { ...config, globalSetup: undefined, use: { ...config.use, trace: "off" as const } };
