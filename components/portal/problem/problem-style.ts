/** The styles of the error page, with the variables of app/globals.css. */
export const problemStyle = `
.problem{min-height:100vh;min-height:100dvh;box-sizing:border-box;padding:2.5rem 1rem;display:flex;
flex-direction:column;align-items:center;justify-content:center;gap:1.5rem;background:var(--canvas);color:var(--ink)}
.problem-card{box-sizing:border-box;width:100%;max-width:34rem;padding:2rem;background:var(--surface);
border:1px solid var(--line);border-radius:1rem;overflow-wrap:anywhere}
.problem p{margin:.75rem 0 0;text-wrap:pretty}
.problem h1{margin:0;font-size:1.375rem;line-height:1.3;font-weight:600;text-wrap:balance}
.problem .problem-merchant{margin:0 0 .5rem;color:var(--muted)}
.problem a{color:var(--accent-text);text-decoration:underline;text-underline-offset:.2em;display:inline-flex;
align-items:center;min-height:2.75rem}
.problem .problem-advice+p{margin-top:0}
.problem form{margin:1.25rem 0;padding:0;display:grid;gap:.625rem}
.problem form p{margin:0}
.problem .problem-note{color:var(--muted);font-size:.9375rem}
.problem .problem-error{color:var(--problem-bad,#b42318);font-weight:600}
@media (prefers-color-scheme:dark){.problem .problem-error{color:var(--problem-bad,#ff9b8f)}}
.problem label{font-weight:600}
.problem input[type=email]{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem .75rem;font:inherit;
color:inherit;background:var(--surface);border:1px solid #7a8494;border-radius:.5rem}
.problem button{min-height:2.75rem;padding:.5rem 1.25rem;font:inherit;font-weight:600;cursor:pointer;border:0;
border-radius:.5rem;background:var(--accent);color:var(--on-accent);justify-self:start}
.problem button:hover{background:var(--accent-hover)}
.problem ul{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.25rem}
.problem nav a{font-size:.875rem;color:var(--muted)}
.problem nav a[aria-current]{color:var(--ink);text-decoration:none;font-weight:600}
`.trim()
