using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>What typed words can mean if they mean one certain offering.</summary>
internal sealed class Interpretation
{
    private readonly SortedDictionary<int, Characteristic> _values = [];
    private readonly WordMatch _name;
    private readonly WordMatch _besides;
    private bool _isCoded;

    private Interpretation(SoldOffering sold) => (Sold, _name, _besides) = (sold, new(sold.Name), new(sold.Besides));

    public SoldOffering Sold { get; }

    public decimal? Quantity { get; private set; }

    /// <summary>Words that are neither its name nor a value of it.</summary>
    public List<Token> Rest { get; } = [];

    /// <summary>Locations that the rest of the words names.</summary>
    public IReadOnlyList<Site> Sites { get; private set; } = [];

    /// <summary>The better of two explains more, by more of the name in full, leaving less of it unsaid.</summary>
    public (int Unexplained, int Inexact, int Unsaid) Rank => (Rest.Count, _isCoded ? -Sold.Name.Count : -_name.Exact, _isCoded ? 0 : Sold.Name.Count - _name.Count);

    /// <summary>null when none of the words names it.</summary>
    public static Interpretation? Of(TypedText typed, IReadOnlyList<Token> words, SoldOffering sold, bool isChosen, QuickAddCatalog catalog)
    {
        var meaning = new Interpretation(sold) { Quantity = typed.Quantity };
        for (var i = 0; i < words.Count; i++) meaning.Explain(words[i], isFirstOfMany: i == 0 && words.Count > 1);
        if (!isChosen && !meaning._isCoded && meaning._name.Count + meaning._besides.Count == 0) return null;
        if (typed.Place is null) meaning.ExplainPlace(catalog);
        return meaning;
    }

    /// <summary>Keeps the value that was written for <paramref name="characteristic"/>.</summary>
    public void Give(CharacteristicSpecification characteristic, string value) =>
        _values[Sold.Characteristics.ToList().IndexOf(characteristic)] = new Characteristic(characteristic.Name, TypedValue.Of(characteristic, value));

    public LineRequest RequestAt(Site? site) => new(Sold.Offering.Id, Quantity ?? Sold.Offering.UsualQuantity, site?.Location.Id) { Characteristics = [.. _values.Values] };

    private void Explain(Token word, bool isFirstOfMany)
    {
        string[] folded = [.. FoldedText.WordsOf(word.Text)];
        if (IsCode(word) || _name.Takes(folded) || _besides.Takes(folded)) return;
        var number = word.IsQuoted || Quantity is not null ? null : TypedNumber.Of(word.Text);
        if (isFirstOfMany && number is not null) Quantity = number; // "100 fiber" are a hundred
        else if (Fits(word.Text)) return;
        else if (number is not null) Quantity = number;
        else Rest.Add(word);
    }

    private bool IsCode(Token word) => !_isCoded && (_isCoded = word.Text.Equals(Sold.Offering.Code, StringComparison.OrdinalIgnoreCase));

    private bool Fits(string word)
    {
        for (var i = 0; i < Sold.Characteristics.Count; i++)
        {
            if (_values.ContainsKey(i) || TypedValue.Fitting(Sold.Characteristics[i], word) is not { } value) continue;
            _values.Add(i, new Characteristic(Sold.Characteristics[i].Name, value));
            return true;
        }
        return false;
    }

    private void ExplainPlace(QuickAddCatalog catalog)
    {
        Sites = SiteMatch.All(Rest, catalog);
        if (Sites.Count > 0) Rest.Clear();
    }
}
