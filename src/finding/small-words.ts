/** What one says around the thing that one has: it says nothing of the thing. All without accents. */
const SMALL = new Set(
  `a ai ait alors au aussi aux avec avez avoir avons beaucoup bien bon bonjour bonne bons c ca car ce
  cela ces cet cette chaque chez ci comme d dans de depuis des deux disponible disponibles donc donne
  donner donnerais du elle en encore est et etre eux faire fais fait faut gens grand grande gratuit
  gratuitement gros grosse heure il ils j jai je juste l la le les leur leurs libre libres lui m ma
  mais me meme mes mettre mets moi mon n ne ni nos notre nous offre offrir on ont ou par parce parle
  parler pas personne personnes petit petite petits petites peu peut peux plein pour pourrais preter
  prete puis qu quand que quelqu quelque quelques qui quoi s sa sais sait sans savoir se ses si sommes
  son sont sous suis sur t ta te tes toi ton tous tout toute toutes tres trop tu un une usage usagee
  usagees usages va vais veux vers vieille vieilles vieux voici voila voudrais vos votre vous y
  zero trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze vingt trente quarante
  cinquante soixante cent cents mille douzaine dizaine vingtaine centaine paire paires bout sert
  servir servent inutilise inutilisee dispo aider aide besoin besoins chose choses merci bonsoir salut
  neuf neuve neufs neuves coin pres proche autour environ environs region secteur quartier ville village
  ici cote semaine semaines mois annee annees fois joue jouer midi avant apres`.split(/\s+/),
);

/** Whether a plain word says nothing of what somebody has. */
export function isSmall(plain: string): boolean {
  return SMALL.has(plain) || /^\d+$/.test(plain) || plain === '$';
}
