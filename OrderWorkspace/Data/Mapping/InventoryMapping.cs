using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Data.Mapping;

internal sealed class InventoryMapping : IEntityTypeConfiguration<SoldProduct>
{
    public void Configure(EntityTypeBuilder<SoldProduct> builder)
    {
        builder.Property(product => product.Id).ValueGeneratedNever();
        builder.Property(product => product.Version).IsConcurrencyToken();
        builder.Property(product => product.OfferingCode).HasMaxLength(CatalogMapping.CodeLength);
        builder.Property(product => product.Characteristics).IsJson();
        builder.Property(product => product.Charges).IsJson();
        builder.HasIndex(product => product.Number).IsUnique();
        builder.HasIndex(product => new { product.CustomerId, product.State, product.Number });
        builder.References<Customer>(nameof(SoldProduct.CustomerId));
        builder.References<ProductOffering>(nameof(SoldProduct.OfferingId));
        builder.References<ProductSpecification>(nameof(SoldProduct.SpecificationId));
        builder.References<Location>(nameof(SoldProduct.LocationId));
        builder.References<Contract>(nameof(SoldProduct.ContractId));
        builder.References<SoldProduct>(nameof(SoldProduct.ParentId));
        builder.References<Order>(nameof(SoldProduct.OrderId));
    }
}
