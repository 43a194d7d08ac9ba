const elided: Record<string, string> = { il: 'l’', del: 'dell’', al: 'all’', dal: 'dall’', nel: 'nell’', sul: 'sull’' }

// Only eight and eleven begin with a vowel: "l’8 giugno", "dell’11 marzo".
const beforeVowel = /\b(il|del|al|dal|nel|sul) (?=(?:8|11) (?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic))/gi

/** An Italian text with articles elided before dates, which a message with a placeholder cannot do. */
export function elideItalian(text: string): string {
  return text.replace(beforeVowel, (_, word: string) => {
    const article = elided[word.toLowerCase()] ?? word
    return word.startsWith(word.charAt(0).toUpperCase()) ? article.charAt(0).toUpperCase() + article.slice(1) : article
  })
}
