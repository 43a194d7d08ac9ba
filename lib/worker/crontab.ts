/** Scheduled jobs (UTC), run once for all workers. A night when no worker ran is made up for. */
export const crontab = `
0 3 * * * reconcile_all ?jobKey=cron:reconcile_all&max=5&fill=20h
*/10 * * * * sweep_events ?jobKey=cron:sweep_events&max=3
7 * * * * note_figures ?jobKey=cron:note_figures&max=3
41 * * * * remind_of_pauses ?jobKey=cron:remind_of_pauses&max=3
23 * * * * clean_up ?jobKey=cron:clean_up&max=3
`
