using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Seeding;

/// <summary>
/// What customers have. Products that were there before this system stand in their file as a whole; the others are given by orders, and their file says
/// only what became of them.
/// </summary>
internal sealed class SeedInventory
{
    private readonly SeedCodes<Fate> _fates = new("the number of a product in sold-products.json");
    private readonly Dictionary<Number<SoldProduct>, SoldProduct> _products = [];

    /// <summary>All products as they are on the day of loading, parents before their parts.</summary>
    public IReadOnlyList<SoldProduct> All =>
    [
        .. _fates.All.Select(fate => _products[fate.Number] with { State = fate.State, TerminatedOn = fate.TerminatedOn }),
    ];

    public void Read(SeedFolder files, Seed seed, SeedContexts contexts)
    {
        foreach (var row in files.Read("sold-products.json"))
        {
            var fate = new Fate(
                row["number"].Number<SoldProduct>(NumberSeries.SoldProduct), row["state"].Enumeration<SoldProductState>(),
                seed.Days.OfOptional(row["activatedOn"]), seed.Days.OfOptional(row["terminatedOn"]));
            _fates.Add(row["number"], fate.Number.Value, fate);
            if (row["customer"].IsGiven) _products[fate.Number] = ReadEarlier(row, fate, seed, contexts);
            row.Done();
            seed.CheckAtTheEnd(() => IsThere(row["number"], fate));
        }
    }

    /// <summary>What <paramref name="customer"/> has in use, as far as the story has come.</summary>
    public IEnumerable<SoldProduct> InUseBy(Customer customer) => _products.Values.Where(p => p.CustomerId == customer.Id && p.IsInUse());

    public SoldProduct Of(Customer customer, SeedField number) =>
        _products.TryGetValue(new(number.Text ?? ""), out var product) && product.CustomerId == customer.Id
            ? product
            : throw number.Broken("the number of a product that the customer has");

    /// <summary>The product that an Add line gives.</summary>
    public SoldProduct Give(SeedField number, Order order, OrderLine line, ProductOffering offering, SoldProduct? parent)
    {
        var fate = _fates.Named(number);
        var product = new SoldProduct
        {
            Id = SeedIds.Of<SoldProduct>(fate.Number.Value),
            Number = fate.Number,
            CustomerId = order.CustomerId,
            OfferingId = line.OfferingId,
            OfferingCode = offering.Code,
            SpecificationId = line.SpecificationId,
            Name = line.Name,
            State = fate.ActivatedOn is null ? fate.State : SoldProductState.Active,
            Quantity = line.Quantity!.Value,
            Characteristics = line.Characteristics,
            Charges = Lasting(line.Charges),
            LocationId = line.LocationId ?? order.DeliveryLocationId,
            ContractId = line.ContractId ?? order.ContractId,
            ParentId = parent?.Id,
            OrderId = order.Id,
            LineId = line.Id,
            ActivatedOn = fate.ActivatedOn,
        };
        return _products.TryAdd(product.Number, product) ? product : throw number.Broken("a product that is not there yet");
    }

    public void Change(OrderLine line)
    {
        var product = By(line);
        _products[product.Number] = product with
        {
            Characteristics = [.. line.Characteristics.Select(c => c with { OldValue = null })],
            Charges = Lasting(line.Charges),
        };
    }

    public void Disconnect(OrderLine line)
    {
        var product = By(line);
        _products[product.Number] = product with { State = SoldProductState.Terminated };
    }

    private static SoldProduct ReadEarlier(SeedField row, Fate fate, Seed seed, SeedContexts contexts)
    {
        var (customer, offering) = (seed.Customers.Named(row["customer"]), seed.Offerings.Named(row["offering"]));
        var (specification, quantity) = (contexts.SpecificationOf(offering), row["quantity"].OptionalDecimal() ?? 1);
        var characteristics = SeedConfiguration.Complete(row["values"], specification, seed.Days);
        return new SoldProduct
        {
            Id = SeedIds.Of<SoldProduct>(fate.Number.Value),
            Number = fate.Number,
            CustomerId = customer.Id,
            OfferingId = offering.Id,
            OfferingCode = offering.Code,
            SpecificationId = specification?.Id,
            Name = offering.Name,
            State = SoldProductState.Active,
            Quantity = quantity,
            Characteristics = characteristics,
            Charges = Lasting(Pricer.Charges(new PriceQuestion(offering.Code, quantity, characteristics, seed.Days.Today) { TermMonths = offering.UsualTermMonths }, contexts.PricesOf(customer))),
            LocationId = row["location"].IsGiven ? seed.Locations.Named(row["location"], $"{customer.Number}/{row["location"].Text}").Id : null,
            ActivatedOn = fate.ActivatedOn,
        };
    }

    private static IReadOnlyList<Charge> Lasting(IEnumerable<Charge> charges) => [.. charges.Where(charge => charge.Kind != ChargeKind.OneTime)];

    private SoldProduct By(OrderLine line) => _products.Values.Single(p => p.Id == line.SoldProductId);

    private void IsThere(SeedField number, Fate fate)
    {
        if (!_products.ContainsKey(fate.Number)) throw number.Broken("the number of a product that an order gives, unless its customer stands beside it");
    }

    private sealed record Fate(Number<SoldProduct> Number, SoldProductState State, DateOnly? ActivatedOn, DateOnly? TerminatedOn);
}
