/** The styles of the pages at the edge, with the variables of app/globals.css. */
export const problemStyle = `
.problem{min-height:100vh;min-height:100dvh;box-sizing:border-box;padding:2.5rem 1rem;display:flex;
flex-direction:column;align-items:center;justify-content:center;gap:1.5rem;background:var(--canvas);color:var(--ink)}
.problem-card{box-sizing:border-box;width:100%;max-width:27rem;padding:2rem;background:var(--surface);
border:1px solid var(--line);border-radius:1rem;overflow-wrap:anywhere}
.problem p{margin:.75rem 0 0;text-wrap:pretty}
.problem h1{margin:1.5rem 0 0;font-size:1.375rem;line-height:1.3;font-weight:600;text-wrap:balance}
.problem .problem-merchant{margin:0;display:flex;align-items:center;gap:.75rem;font-weight:600}
.problem-mark{flex:none;box-sizing:border-box;width:2.5rem;height:2.5rem;border-radius:.5rem;object-fit:cover}
.problem-initial,.problem-icon{display:inline-flex;align-items:center;justify-content:center}
.problem-initial{background:var(--accent);color:var(--on-accent)}
.problem-icon{border-radius:50%;background:var(--line);color:var(--ink)}
.problem-icon svg{width:1.25rem;height:1.25rem;stroke:currentColor}
.problem a{color:var(--accent-text);text-decoration:underline;text-underline-offset:.2em;display:inline-flex;
align-items:center;min-height:2.75rem}
.problem form{margin:1.25rem 0 0;padding:0;display:grid;gap:.625rem}
.problem form p{margin:0}
.problem form p:empty{display:none}
.problem .problem-note{color:var(--muted);font-size:.875rem}
.problem .problem-error{color:var(--problem-bad,#b42318);font-weight:600}
@media (prefers-color-scheme:dark){.problem .problem-error{color:var(--problem-bad,#ff9b8f)}}
.problem label{font-weight:600}
.problem input:not([type=radio],[type=hidden],[type=search]),.problem textarea{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem .75rem;font:inherit;
color:inherit;background:var(--surface);border:1px solid #7a8494;border-radius:.5rem}
.problem textarea{resize:vertical}
.problem [aria-invalid=true]{border-color:var(--problem-bad,#b42318)}
.problem fieldset{margin:0;padding:0;border:0}
.problem legend{padding:0;font-weight:600}
.problem .problem-choice{display:flex;align-items:center;gap:.625rem;min-height:2.75rem;font-weight:400}
.problem .problem-choice input{width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
.problem .problem-field{display:grid;gap:.25rem}
.problem-facts{margin:1.25rem 0 0;display:grid;gap:.75rem}
.problem form .problem-facts{margin:0 0 .625rem}
.problem-facts dt{color:var(--muted);font-size:.875rem}
.problem-facts dd{margin:0;white-space:pre-line}
.problem .problem-button{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem 1.25rem;font:inherit;
font-weight:600;text-align:center;text-decoration:none;cursor:pointer;border:1px solid transparent;border-radius:.5rem;
background:var(--accent);color:var(--on-accent);display:inline-flex;align-items:center;justify-content:center}
.problem p>.problem-button{margin-top:.5rem}
.problem .problem-button:hover{background:var(--accent-hover,var(--accent))}
.problem .problem-second{background:var(--surface);color:var(--ink);border-color:#7a8494}
.problem .problem-second:hover{background:var(--canvas)}
.problem .problem-button[aria-disabled=true]{opacity:.6;cursor:not-allowed}
.problem .problem-help{margin-top:1.5rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.875rem;
color:var(--muted);display:flex;flex-wrap:wrap;align-items:center;gap:0 .75rem}
.problem .problem-help p{margin:0}
.problem ul{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.25rem}
.problem nav a{font-size:.875rem;color:var(--muted);text-decoration:none}
.problem nav a:hover{text-decoration:underline}
.problem nav a[aria-current]{color:var(--ink);font-weight:600}
.problem-languages{position:relative;width:16rem;max-width:100%;font-size:.875rem}
.problem-languages summary{display:flex;align-items:center;justify-content:center;gap:.5rem;width:fit-content;
min-height:2.75rem;margin:0 auto;padding:0 .75rem;color:var(--muted);cursor:pointer;list-style:none}
.problem-languages summary::-webkit-details-marker{display:none}
.problem-languages summary svg{width:1.25rem;height:1.25rem;stroke:currentColor}
.problem-languages summary svg:last-child{width:1rem;height:1rem}
.problem-languages[open] summary svg:last-child{transform:rotate(180deg)}
.problem-languages>div{position:absolute;bottom:100%;inset-inline:0;overflow:hidden;background:var(--surface);
border:1px solid var(--line);border-radius:.75rem;box-shadow:0 4px 16px #0003}
.problem-languages input{box-sizing:border-box;width:100%;min-height:3rem;padding:0 1.125rem;font:inherit;font-size:1rem;
color:inherit;background:var(--surface);border:0;border-bottom:1px solid var(--line);outline-offset:-3px;
unicode-bidi:plaintext}
.problem-languages ::placeholder{color:var(--muted);opacity:1}
.problem-languages input[hidden],.problem-languages li[hidden]{display:none}
.problem .problem-languages [data-none]{margin:0;padding:.75rem 1.125rem;color:var(--muted)}
.problem .problem-languages [data-none]:not([data-empty]){position:absolute;padding:0;width:1px;height:1px;
overflow:hidden;clip-path:inset(50%)}
.problem .problem-languages ul{display:block;max-height:min(18rem,45vh);overflow-y:auto;overscroll-behavior:contain;
padding:.375rem}
.problem .problem-languages a{display:flex;padding:0 .75rem;border-radius:.5rem;outline-offset:-3px}
`.trim()
