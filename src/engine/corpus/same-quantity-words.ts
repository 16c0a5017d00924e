/** Words that tell who says something and when, or that there is a figure, but not what it is the figure of. */
const reportingWords: ReadonlySet<string> = new Set(
  `kata katanya ujar ujarnya tutur tuturnya ucap jelas jelasnya ungkap ungkapnya mengatakan menyatakan menjelaskan menambahkan
  menyebut menyebutkan mengungkapkan menuturkan menegaskan melaporkan dilaporkan dikutip dilansir menurut menurutnya tercatat
  mencapai sebanyak sebesar sejumlah senilai sekitar total jumlah hari malam siang pagi sore tahun bulan tanggal hingga kini saat
  said say says told adding added reported reports according reached amounted stood total number about around today`.split(
    /\s+/u,
  ),
);

/** Whether a word, in the base form of wordsOf or as it stands in lower case, only reports. */
export function isReportingWord(word: string): boolean {
  return reportingWords.has(word);
}
