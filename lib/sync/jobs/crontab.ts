/** What is done by the clock (UTC), once for all workers. */
export const crontab = `
*/10 * * * * sweep_events ?jobKey=cron:sweep_events&max=3
23 * * * * clean_up ?jobKey=cron:clean_up&max=3
`
