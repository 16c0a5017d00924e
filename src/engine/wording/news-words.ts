import type { WordPair } from './word-pair.js';

/** Words of news, of offices and of institutions that the dictionary lacks or has in another sense. */
const lines = `
achieve: mencapai, meraih
agency: badan, lembaga
amount: jumlah, nilai, besar
announce: mengumumkan, umumkan
attend: hadir, menghadiri, datang
attended: hadir, menghadiri
board: dewan
build: membangun, pengembangan
building: pembangunan, pengembangan, membangun
business: bisnis, usaha
cabinet: kabinet
capacity building: pengembangan kapasitas
capital: ibu kota, modal
case: kasus
central bank: bank sentral
chair: ketua
chairman: ketua
chairperson: ketua
chief: kepala, ketua
city: kota
company: perusahaan
comprehensive: komprehensif
conference: konferensi
consumer: konsumen
cooperate: bekerja sama, kerja sama
cooperation: kerja sama, kerjasama
council: dewan
countries: negara
country: negara
court: pengadilan, mahkamah
deal: kesepakatan, perjanjian
death: kematian, meninggal
decrease: turun, menurun, penurunan
defence: pertahanan
defense: pertahanan
deputy: wakil
develop: mengembangkan, membangun
development: pembangunan, pengembangan
digitalisation: digitalisasi
digitalization: digitalisasi
director: direktur
director general: direktur jenderal
disaster: bencana
domestic: domestik, dalam negeri
earthquake: gempa, gempa bumi
east: timur
economic: ekonomi
economy: ekonomi, perekonomian
education: pendidikan
election: pemilu, pemilihan
employee: pegawai, karyawan
enter: memasuki, masuk
enterprise: usaha, perusahaan
estimate: perkiraan, memperkirakan
export: ekspor
fall: turun, jatuh, penurunan
finance: keuangan, pendanaan
financial: keuangan, finansial
flood: banjir
flow: arus, aliran
foreign affairs: luar negeri
foreign direct investment: investasi asing langsung
fdi: fdi, investasi asing langsung
forest: hutan
fund: dana
gdp: pdb, produk domestik bruto
gross domestic product: produk domestik bruto, pdb
general: jenderal, umum
global: global, dunia
goods: barang
government: pemerintah
governor: gubernur
grow: tumbuh
growth: pertumbuhan
half: setengah, separuh
hand: tangan
health: kesehatan
hold: menguasai, memiliki, memegang
home affairs: dalam negeri
hope: berharap, harapan
hospital: rumah sakit
human: manusia
human resources: sumber daya manusia, sdm
idea: gagasan, ide
import: impor
income: pendapatan
increase: naik, meningkat, kenaikan, peningkatan
industry: industri
inflation: inflasi
inhabitant: penduduk
interior: dalam negeri
invest: berinvestasi, menanamkan modal
investment: investasi, penanaman modal
investor: investor, penanam modal
involve: melibatkan, terlibat
join: bergabung
justice: kehakiman, keadilan
large: besar
largest: terbesar
law: hukum, undang undang
lie: terletak, letak
lies: terletak
loan: pinjaman, utang
market: pasar
mayor: wali kota
medium: menengah
meet: bertemu, menemui
meeting: pertemuan, rapat, sidang
member: anggota
micro: mikro
million: juta
minister: menteri
ministerial: menteri
ministry: kementerian
month: bulan
mount: gunung
msme: umkm
msmes: umkm
name: menyebut, nama
nation: bangsa, negara
national: nasional
north: utara
number: jumlah, angka
offer: menawarkan, tawaran
official: pejabat, resmi
opportunity: peluang, kesempatan
parliament: parlemen, dpr
partner: mitra
partnership: kemitraan
party: partai
patient: pasien
people: orang, masyarakat, rakyat, warga
plan: rencana, berencana
police: polisi, kepolisian
policy: kebijakan
poor: miskin
population: penduduk, populasi
poverty: kemiskinan
power: daya, kekuatan, kekuasaan
president: presiden
price: harga
prime minister: perdana menteri
private: swasta
produce: memproduksi, menghasilkan
production: produksi
project: proyek
province: provinsi
public: publik, umum
rate: tingkat, laju
region: wilayah, kawasan, daerah
regional: regional, daerah
religious: agama
research: penelitian, riset
resource: sumber daya
resources: sumber daya
rise: naik, kenaikan
river: sungai
scholarship: beasiswa
school: sekolah
sea: laut
second: kedua
secretary: sekretaris
sector: sektor
share: bagian, pangsa, porsi
sign: menandatangani
small: kecil
smallest: terkecil
social: sosial
source: sumber
south: selatan
state: negara
strength: kekuatan
stress: menekankan, ditekankan
student: mahasiswa, siswa, pelajar
supreme: agung
tax: pajak
technology: teknologi
technology transfer: alih teknologi, transfer teknologi
third: ketiga
total: total, jumlah, keseluruhan
tourism: pariwisata
tourist: wisatawan, turis
trade: perdagangan, dagang, niaga
trading: dagang, perdagangan
trading partner: mitra dagang
training: pelatihan
transfer: alih, pengalihan, transfer
transport: transportasi, perhubungan
un: pbb
unemployment: pengangguran
united nations: pbb, perserikatan bangsa bangsa
university: universitas
use: memanfaatkan, menggunakan, memakai
vaccine: vaksin
vaccination: vaksinasi
value: nilai
vice: wakil
village: desa
voice: menyampaikan, menyuarakan
weakness: kelemahan
west: barat
work: bekerja, kerja
worker: pekerja, buruh
world: dunia
year: tahun
`;

export const newsWords: readonly WordPair[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [english = '', translations = ''] = line.split(': ');
    return { english, indonesian: translations.split(', ') };
  });
